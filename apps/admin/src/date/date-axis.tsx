import { formatDay } from "@claimline/model/time/format-clock";
import { formatWhen } from "@claimline/model/time/format-when";
import { useId } from "react";
import { useLocale } from "../locale/locale-context.tsx";
import styles from "./date-axis.module.css";
import { labelAnchor, layOutDate } from "./date-axis-layout.ts";

interface DateAxisProps {
  edtf: string;
  timeZone: string;
  planned: boolean;
}

/**
 * Where a date lies: a day as a point, a period as a bar, soft where an end isn't known, dotted when it is
 * approximate, dashed when it is a plan. The words beside it say the same.
 */
export function DateAxis({ edtf, timeZone, planned }: DateAxisProps) {
  const locale = useLocale();
  const fade = useId();
  const layout = layOutDate(edtf, timeZone);
  if (!layout) return null;
  const { shape, from, to, openStart, openEnd, approximate, ticks } = layout;
  const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
  const line = planned ? "planned" : approximate ? "approximate" : "sure";
  const label = (day: string, grain: "day" | "month" | "year") =>
    grain === "day"
      ? formatDay(day, { locale, style: "short" })
      : formatWhen(grain === "month" ? day.slice(0, 7) : day.slice(0, 4), {
          locale,
          timeZone,
          style: "short",
        });

  return (
    <svg className={styles.axis} width="100%" height="34" aria-hidden="true">
      <defs>
        <linearGradient id={fade}>
          <stop offset="0" stopOpacity={openStart ? 0 : 1} className={styles.stop} />
          <stop offset="0.5" stopOpacity="1" className={styles.stop} />
          <stop offset="1" stopOpacity={openEnd ? 0 : 1} className={styles.stop} />
        </linearGradient>
      </defs>
      <line x1="0" x2="100%" y1="10" y2="10" className={styles.base} />
      {ticks.map((tick) => (
        <g key={tick.day}>
          <line x1={percent(tick.at)} x2={percent(tick.at)} y1="7" y2="16" className={styles.base} />
          {tick.label !== "never" && (
            <text
              x={percent(tick.at)}
              y="30"
              textAnchor={labelAnchor(tick.at)}
              className={tick.label === "wide" ? styles.wide : undefined}
            >
              {label(tick.day, tick.grain)}
            </text>
          )}
        </g>
      ))}
      {shape === "point" ? (
        <circle cx={percent((from + to) / 2)} cy="10" r="5" className={styles.mark} data-line={line} />
      ) : (
        <rect
          x={percent(from)}
          width={percent(to - from)}
          y="5"
          height="10"
          rx={openStart || openEnd ? 0 : 4}
          fill={`url(#${fade})`}
          className={styles.mark}
          data-line={openStart || openEnd ? "open" : line}
        />
      )}
    </svg>
  );
}
