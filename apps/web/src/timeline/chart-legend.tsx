import type { Locale } from "@claimline/model/locale";
import { MarkLegend } from "../story/mark-legend.tsx";
import { timelineWords } from "./timeline-words.ts";
import styles from "./chart-legend.module.css";

const shapes = ["within", "openStart", "openEnd", "about", "planned", "group"] as const;

/** What the marks mean, and the shapes of dates that are no exact day. */
export function ChartLegend({ locale }: { locale: Locale }) {
  const words = timelineWords[locale];
  return (
    <div className={styles["legend"]}>
      <MarkLegend locale={locale} />
      <ul className={styles["shapes"]} aria-label={words.shapesName}>
        {shapes.map((shape) => (
          <li key={shape}>
            <span className={styles["shape"]} data-shape={shape} aria-hidden="true">
              {shape === "group" && "12"}
            </span>
            {words.shapes[shape]}
          </li>
        ))}
      </ul>
    </div>
  );
}
