"use client";

import { Field } from "@claimline/design/field";
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { recordWords } from "../words/record-words.ts";
import { fill } from "../words/word-table.ts";
import { type RecordOption, searchRecords } from "./record-option.ts";
import styles from "./record-picker.module.css";

interface RecordPickerProps {
  label: string;
  options: readonly RecordOption[];
  /** Slug of the chosen record; `null` for none, as in a field that adds to a list. */
  value: string | null;
  onPick: (slug: string | null) => void;
  error?: string | undefined;
  hint?: string | undefined;
  name?: string;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: (() => void) | undefined;
  /** Empties itself once something is picked, for the next one. */
  adds?: boolean;
  /** Offers to make a record of the name that was typed. */
  onCreate?: ((name: string) => void) | null;
  /** Hears what is typed, where the options have to be asked for. */
  onType?: (text: string) => void;
  /** Beside the field, such as a button that opens what is chosen. */
  aside?: ReactNode;
}

/** Chooses a record by typing some of its name: a combobox with a list (ARIA 1.2), by keyboard and by pointer. */
export function RecordPicker(props: RecordPickerProps) {
  const {
    label,
    options,
    value,
    onPick,
    error,
    hint,
    name,
    inputRef,
    onBlur,
    adds = false,
    onCreate,
    onType,
    aside,
  } = props;
  const words = useWords(eventWords);
  const records = useWords(recordWords);
  const listId = useId();
  /** `null` while nothing is being typed: then the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const chosen = options.find(({ slug }) => slug === value);
  const shown = chosen?.label ?? value ?? "";
  const found = typed === null ? [] : searchRecords(options, typed);
  const creates = onCreate && typed?.trim() ? typed.trim() : null;
  const open = typed !== null && (found.length > 0 || typed.trim() !== "");
  const count = found.length + (creates === null ? 0 : 1);

  function pick(option: RecordOption | undefined) {
    if (!option) return create();
    onPick(option.slug);
    setTyped(adds ? "" : null);
    setActive(0);
  }

  function create() {
    if (creates === null) return;
    setTyped(null);
    setActive(0);
    onCreate?.(creates);
  }

  function leave() {
    // Emptied on purpose; anything else that was typed and not picked is no record.
    if (typed !== null && typed.trim() === "" && !adds && value) onPick(null);
    setTyped(null);
    onBlur?.();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (typed === null) return setTyped("");
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + count) % Math.max(1, count));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (open) pick(found[active]);
    } else if (event.key === "Tab" && open && found[active] && typed !== null && typed.trim() !== "") {
      pick(found[active]);
    } else if (event.key === "Escape" && typed !== null) {
      event.preventDefault();
      setTyped(null);
    }
  }

  return (
    <div className={styles.picker}>
      <Field label={label} error={error} hint={hint}>
        {(control) => (
          <span className={styles.field}>
            <input
              {...control}
              ref={inputRef}
              type="text"
              data-path={name}
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              placeholder={words.type}
              aria-expanded={open}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={open && active < count ? `${listId}-${active}` : undefined}
              value={typed ?? shown}
              onFocus={(event) => event.currentTarget.select()}
              onClick={() => setTyped((text) => text ?? "")}
              onBlur={leave}
              onKeyDown={onKeyDown}
              onChange={(event) => {
                setTyped(event.target.value);
                onType?.(event.target.value);
                setActive(0);
              }}
            />
            {aside}
          </span>
        )}
      </Field>
      {/* A native list offers neither a second line nor a choice by part of a word. */}
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role */}
      <div id={listId} role="listbox" aria-label={label} className={styles.list} hidden={!open}>
        {found.map((option, index) => (
          <div
            key={option.slug}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            ref={(element) => {
              if (index === active && open) element?.scrollIntoView({ block: "nearest" });
            }}
            onMouseDown={(event) => {
              // The field keeps the focus.
              event.preventDefault();
              pick(option);
            }}
          >
            <span>{option.label}</span>
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </div>
        ))}
        {creates !== null && (
          <div
            id={`${listId}-${found.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={active === found.length}
            className={styles.option}
            onMouseDown={(event) => {
              event.preventDefault();
              create();
            }}
          >
            <span className={styles.create}>{fill(records.create, { name: creates })}</span>
          </div>
        )}
        {/* oxlint-enable jsx-a11y/prefer-tag-over-role */}
        {open && found.length === 0 && <p className={styles.none}>{words.noMatch}</p>}
      </div>
    </div>
  );
}
