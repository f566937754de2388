import { chipClass } from "@claimline/design/chip";
import type { LaneSort } from "@claimline/model/timeline/window";
import type { TimelineWords } from "./timeline-words.ts";
import styles from "./lane-chooser.module.css";

export interface LaneChooserProps {
  chosen: LaneSort;
  onChoose: (lanes: LaneSort) => void;
  words: TimelineWords;
}

const sorts = ["kind", "party", "place"] as const satisfies readonly LaneSort[];

/** What the chart is divided into. */
export function LaneChooser({ chosen, onChoose, words }: LaneChooserProps) {
  return (
    <fieldset className={styles["lanes"]}>
      <legend>{words.lanes}</legend>
      <div className={styles["sorts"]}>
        {sorts.map((sort) => (
          <button
            key={sort}
            type="button"
            className={chipClass}
            aria-pressed={sort === chosen}
            onClick={() => onChoose(sort)}
          >
            {words.laneSorts[sort]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
