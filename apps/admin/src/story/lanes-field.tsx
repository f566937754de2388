"use client";

import { Button } from "@claimline/design/button";
import { laneSchema } from "@claimline/model/event/lane";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { ChoiceField } from "../schema-form/choice-field.tsx";
import { storyWords } from "../words/story-words.ts";
import { valueLabel } from "../words/value-labels.ts";
import { fill } from "../words/word-table.ts";
import styles from "./story.module.css";

interface LanesFieldProps {
  lanes: readonly string[];
  onChange: (lanes: readonly string[]) => void;
}

/** The lanes of the chart in their order. */
export function LanesField({ lanes, onChange }: LanesFieldProps) {
  const words = useWords(storyWords);
  const locale = useLocale();
  const others = laneSchema.options.filter((lane) => !lanes.includes(lane));
  return (
    <fieldset className={styles.lanes}>
      <legend className="cl-field__label">{words.lanes}</legend>
      <p className={styles.hint}>{words.lanesHint}</p>
      <ol className={styles.chosen}>
        {lanes.map((lane, index) => {
          const name = valueLabel(lane, locale);
          return (
            <li key={lane}>
              <span>{name}</span>
              <Button
                look="quiet"
                aria-label={fill(words.up, { name })}
                aria-disabled={index === 0}
                onClick={() => {
                  if (index > 0) onChange(lanes.toSpliced(index, 1).toSpliced(index - 1, 0, lane));
                }}
              >
                ↑
              </Button>
              <Button
                look="quiet"
                aria-label={fill(words.remove, { name })}
                onClick={() => onChange(lanes.filter((each) => each !== lane))}
              >
                ✕
              </Button>
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <ChoiceField
          label={words.addLane}
          name="story-lanes"
          options={others}
          wordOf={(lane) => valueLabel(lane, locale)}
          value={null}
          onPick={(lane) => onChange([...lanes, lane])}
        />
      )}
    </fieldset>
  );
}
