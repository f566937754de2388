"use client";

import { Button } from "@claimline/design/button";
import type { Guide } from "@claimline/model/story/guide";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { guideWords } from "../words/guide-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./guide.module.css";
import { moved, newStep } from "./guide-steps.ts";
import { StepFields, type StepFieldsProps } from "./step-fields.tsx";

export interface GuideStepListProps extends Pick<StepFieldsProps, "setting" | "readOnly"> {
  steps: Guide;
  /** What is wrong, by its place among the steps: "2.show.event". */
  faults: ReadonlyMap<string, string>;
  onChange: (steps: Guide) => void;
}

/** The steps in their order, each to be written, moved and removed in place; the focus stays with what was moved. */
export function GuideStepList({ steps, faults, onChange, ...rest }: GuideStepListProps) {
  const words = useWords(guideWords);
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  // Where the focus goes once the list is drawn anew, for moving an element takes it away.
  const focusNext = useRef<string>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const move = (index: number, by: -1 | 1, control: string) => {
    const id = steps[index]?.id;
    const next = moved(steps, index, by);
    if (next === steps || id === undefined) return;
    const number = index + by + 1;
    const isAtEnd = number === 1 || number === steps.length;
    // At an end the button that was pressed can no longer be.
    const place =
      isAtEnd && control.startsWith("[data-do")
        ? by === 1
          ? '[data-do="up"]'
          : '[data-do="down"]'
        : control;
    focusNext.current = `[data-step="${id}"] ${place}`;
    setSaid(fill(words.moved, { number, all: steps.length }));
    onChange(next);
  };
  const moveByKey = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const { id } = event.target instanceof HTMLElement ? event.target : { id: "" };
    move(index, event.key === "ArrowUp" ? -1 : 1, id === "" ? "select" : `[id="${id}"]`);
  };
  const remove = (index: number) => {
    const next = steps.toSpliced(index, 1);
    const heir = next[Math.min(index, next.length - 1)];
    focusNext.current = heir ? `[data-step="${heir.id}"] [data-do="remove"]` : "[data-do='add']";
    setSaid(fill(words.removed, { all: next.length }));
    onChange(next);
  };
  const add = () => {
    const step = newStep();
    focusNext.current = `[data-step="${step.id}"] select`;
    setSaid(fill(words.added, { number: steps.length + 1 }));
    onChange([...steps, step]);
  };

  return (
    <div ref={list} className={styles.list}>
      {steps.length === 0 && <p>{words.none}</p>}
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const number = index + 1;
          const name = fill(words.step, { number });
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the fields in it
            <li
              key={step.id}
              data-step={step.id}
              onKeyDown={(event) => !rest.readOnly && moveByKey(event, index)}
            >
              <fieldset className={styles.step}>
                <legend className={styles.name}>{name}</legend>
                {!rest.readOnly && (
                  <div className={styles.tools}>
                    <Button
                      look="quiet"
                      data-do="up"
                      disabled={index === 0}
                      aria-label={fill(words.up, { number })}
                      onClick={() => move(index, -1, '[data-do="up"]')}
                    >
                      ↑
                    </Button>
                    <Button
                      look="quiet"
                      data-do="down"
                      disabled={index === steps.length - 1}
                      aria-label={fill(words.down, { number })}
                      onClick={() => move(index, 1, '[data-do="down"]')}
                    >
                      ↓
                    </Button>
                    <Button
                      look="quiet"
                      data-do="remove"
                      aria-label={fill(words.remove, { number })}
                      onClick={() => remove(index)}
                    >
                      ✕
                    </Button>
                  </div>
                )}
                <StepFields
                  {...rest}
                  step={step}
                  faults={faultsOf(faults, index)}
                  onChange={(changed) => onChange(steps.with(index, changed))}
                />
              </fieldset>
            </li>
          );
        })}
      </ol>
      {!rest.readOnly && (
        <div className={styles.end}>
          <Button data-do="add" onClick={add} disabled={steps.length >= 40}>
            {words.add}
          </Button>
          <p className="cl-meta">{words.keys}</p>
        </div>
      )}
      <output className="cl-visually-hidden">{said}</output>
    </div>
  );
}

function faultsOf(faults: ReadonlyMap<string, string>, index: number): ReadonlyMap<string, string> {
  const prefix = `${index}.`;
  return new Map(
    [...faults].flatMap(([path, message]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), message] as const] : [],
    ),
  );
}
