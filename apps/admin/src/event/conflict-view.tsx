"use client";

import { Button } from "@claimline/design/button";
import { Badge } from "@claimline/design/badge";
import { formatClock } from "@claimline/model/time/format-clock";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { conflictWords } from "../words/conflict-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import type { Difference, Part } from "@claimline/model/event/content-parts";
import { differences, resolve, type Side } from "./conflict.ts";
import styles from "./conflict-view.module.css";
import { useEditor } from "./editor-context.ts";
import { type EventFormValues, formValuesOf } from "./event-form-values.ts";
import { usePartName, usePartText } from "./part-words.ts";
import type { SavedEvent } from "./saved-event.ts";

interface ConflictViewProps {
  base: SavedEvent;
  theirs: SavedEvent;
  mine: EventFormValues;
  busy: boolean;
  onChoose: (merged: EventFormValues) => void;
  onLater: () => void;
}

/** Base, theirs and mine beside each other, field by field and claim by claim, for the editor to choose from. */
export function ConflictView({ base, theirs, mine, busy, onChoose, onLater }: ConflictViewProps) {
  const words = useWords(conflictWords);
  const steps = useWords(stepWords);
  const { locale, story } = useEditor();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<ReadonlyMap<Part, Side>>(new Map());
  const versions = useMemo(
    () => ({
      base: formValuesOf(base.content, base.note),
      theirs: formValuesOf(theirs.content, theirs.note),
      mine,
    }),
    [base, theirs, mine],
  );
  const found = useMemo(() => differences(versions.base, versions.theirs, versions.mine), [versions]);
  const open = found.filter(({ part, changedBy }) => changedBy === "both" && !choices.has(part)).length;
  const name = theirs.savedBy ?? steps.somebody;
  const time = formatClock(Date.parse(theirs.savedAt), {
    locale,
    timeZone: story.timeZone,
    zone: false,
    seconds: true,
    style: "short",
  });

  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles.conflict} aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1} className={styles.title}>
        {words.title}
      </h2>
      <p>{fill(words.explain, { name, time })}</p>
      {found.map((difference) => (
        <PartChoice
          key={difference.part}
          difference={difference}
          versions={versions}
          name={name}
          chosen={
            choices.get(difference.part) ?? (difference.changedBy === "both" ? null : difference.changedBy)
          }
          onChoose={(side) => setChoices(new Map(choices).set(difference.part, side))}
        />
      ))}
      <div className={styles.foot}>
        <output>
          {open === 0 ? "" : open === 1 ? words.openOne : fill(words.openMany, { count: open })}
        </output>
        <Button
          look="primary"
          aria-disabled={busy || open > 0}
          onClick={() => open === 0 && onChoose(resolve(versions, found, choices))}
        >
          {words.saveChoice}
        </Button>
        <Button onClick={onLater}>{words.later}</Button>
      </div>
    </section>
  );
}

interface PartChoiceProps {
  difference: Difference;
  versions: Record<"base" | "theirs" | "mine", EventFormValues>;
  name: string;
  chosen: Side | null;
  onChoose: (side: Side) => void;
}

function PartChoice({ difference: { part, changedBy }, versions, name, chosen, onChoose }: PartChoiceProps) {
  const words = useWords(conflictWords);
  const nameOf = usePartName();
  const textOf = usePartText();
  const who = { both: words.bothChanged, theirs: fill(words.theyChanged, { name }), mine: words.iChanged };
  const sides = [
    { side: "theirs", label: fill(words.theirs, { name }) },
    { side: "mine", label: words.mine },
  ] as const;

  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>
        {nameOf(part, versions)}{" "}
        <Badge tone={changedBy === "both" ? "signal" : "neutral"}>{who[changedBy]}</Badge>
      </legend>
      <div className={styles.version}>
        <span className={styles.label}>{words.before}</span>
        <span className={styles.text}>{textOf(part, versions.base)}</span>
      </div>
      {sides.map(({ side, label }) => (
        <label key={side} className={styles.version} data-chosen={chosen === side}>
          <span className={styles.label}>
            <input type="radio" name={part} checked={chosen === side} onChange={() => onChoose(side)} />{" "}
            {label}
          </span>
          <span className={styles.text}>{textOf(part, versions[side])}</span>
        </label>
      ))}
    </fieldset>
  );
}
