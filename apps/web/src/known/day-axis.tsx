import type { NewsDays } from "@claimline/api/story/list-news-days";
import type { DayScale, ShownDay } from "./day-scale.ts";
import styles from "./known-bar.module.css";
import type { MonthLabel } from "./month-labels.ts";

export interface DayAxisProps {
  scale: DayScale;
  days: NewsDays["items"];
  day: ShownDay;
  months: readonly MonthLabel[];
}

const [width, height] = [1000, 24];
/** Also a day on which only a plan's time passed is seen. */
const leastHeight = 3;

/** The story's days as a drawing: a stroke for each with news, in ink what is known on the day shown, the rest pale. */
export function DayAxis({ scale, days, day, months }: DayAxisProps) {
  const most = Math.max(1, ...days.map(({ claims }) => claims));
  const strokes = days.map((news) => {
    // By its root, so that a day with one claim is seen beside one with thirty.
    const tall = Math.max(leastHeight, Math.sqrt(news.claims / most) * height);
    const d = `M${Math.round(scale.place(news.day) * width * 10) / 10} ${height}v${-Math.round(tall * 10) / 10}`;
    return { d, isKnown: day === null || news.day <= day };
  });
  const path = (isKnown: boolean) =>
    strokes
      .filter((stroke) => stroke.isKnown === isKnown)
      .map(({ d }) => d)
      .join("");
  return (
    <span className={styles["drawing"]} aria-hidden="true">
      <svg className={styles["strokes"]} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        <path className={styles["later"]} d={path(false)} />
        <path className={styles["known"]} d={path(true)} />
      </svg>
      <span className={styles["base"]} />
      {months.map(({ text, place, level }) => (
        <span
          key={place}
          className={styles["month"]}
          data-level={level}
          style={{ insetInlineStart: `${(place * 100).toFixed(2)}%` }}
        >
          {text}
        </span>
      ))}
    </span>
  );
}
