import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { formatNumber } from "../words/counted.ts";
import { quantityWords } from "@claimline/model/event/quantity-words";
import { placeLabels, wordsWidth } from "../map/label-placing.ts";
import { type FigureMark, type FigureChartLayout, layOutFigures } from "./figure-chart-layout.ts";
import type { Figure } from "./figure.ts";
import type { FigureNaming } from "./figure-naming.ts";
import styles from "./figure-chart.module.css";

export interface FigureChartProps {
  figures: readonly Figure[];
  naming: FigureNaming;
  timeZone: string;
  locale: Locale;
}

/** Widths of the plot in CSS pixels that marks and names are placed for; on anything wider they have more room. */
const placedFor = { wide: 760, medium: 360, narrow: 236 } as const;
const height = 240;

/**
 * Figures by day and number: one mark for each claim, drawn as far as the claim reaches. For the eye and the pointer
 * only; the table beside it says the same to everybody.
 */
export function FigureChart({ figures, naming, timeZone, locale }: FigureChartProps) {
  return (
    <div className={styles["chart"]} aria-hidden="true">
      {(["wide", "medium", "narrow"] as const).map((variant) => {
        const width = placedFor[variant];
        const layout = layOutFigures(figures, { timeZone, width });
        if (layout === null) return null;
        const longest = Math.max(...layout.numbers.map(({ value }) => formatNumber(value, locale).length));
        return (
          <div
            key={variant}
            className={`${styles["plot"]} ${styles[variant]}`}
            style={{ marginInlineStart: `${(longest * 0.46 + 0.75).toFixed(2)}rem` }}
          >
            <Axes layout={layout} timeZone={timeZone} locale={locale} />
            <Marks layout={layout} width={width} naming={naming} locale={locale} />
          </div>
        );
      })}
    </div>
  );
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)}%`;
}

interface AxesProps {
  layout: FigureChartLayout;
  timeZone: string;
  locale: Locale;
}

function Axes({ layout: { numbers, days }, timeZone, locale }: AxesProps) {
  return (
    <>
      {numbers.map(({ value, y }) => (
        <span key={value} className={styles["line"]} style={{ top: percent(y) }}>
          <span className={styles["number"]}>{formatNumber(value, locale)}</span>
        </span>
      ))}
      {days.map(({ day, x, isMonth }) => (
        <span key={day} className={styles["day"]} style={{ left: percent(x) }}>
          {formatWhen(isMonth ? day.slice(0, 7) : day, { locale, timeZone, style: "short" })}
        </span>
      ))}
    </>
  );
}

interface MarksProps {
  layout: FigureChartLayout;
  width: number;
  naming: FigureNaming;
  locale: Locale;
}

function Marks({ layout: { marks }, width, naming, locale }: MarksProps) {
  const keyed = marks.map((mark) => ({ ...mark, key: `${mark.figure.claim} ${mark.figure.counts}` }));
  const words = new Map(keyed.map(({ key, figure }) => [key, naming.party(figure)]));
  const { labels } = placeLabels(
    { width, height },
    keyed.map((mark) => ({
      kind: "point",
      key: mark.key,
      x: mark.x * width,
      y: anchorOf(mark) * height,
      width: wordsWidth(words.get(mark.key) ?? ""),
    })),
    [],
  );
  const placed = new Map(labels.map((label) => [label.key, label]));
  return keyed.map(({ key, figure, shape, x, top, bottom, ...mark }) => {
    const label = placed.get(key);
    const anchor = anchorOf({ figure, shape, x, top, bottom, ...mark });
    return (
      <a
        key={key}
        className={styles["mark"]}
        href={naming.claimAddress(figure)}
        tabIndex={-1}
        title={`${naming.party(figure)}: ${quantityWords(figure, locale)} (${figure.counts})`}
        style={{ left: percent(x), top: percent(top), height: percent(bottom - top) }}
        data-shape={shape}
        {...(figure.approximate && { "data-about": "" })}
        {...(label?.side && { "data-side": label.side })}
      >
        <span className={styles["reach"]} />
        {shape !== "vague" && shape !== "range" && (
          <span className={styles["dot"]} style={{ top: anchor === top ? "0" : "100%" }} />
        )}
        {label?.side && (
          <span
            className={styles["name"]}
            style={{ top: bottom === top ? "0" : percent((anchor - top) / (bottom - top)) }}
          >
            {words.get(key)}
          </span>
        )}
      </a>
    );
  });
}

/** Where the number stands by which the figure is named. */
function anchorOf({ shape, top, bottom }: FigureMark): number {
  if (shape === "range") return (top + bottom) / 2;
  return shape === "at-least" || shape === "vague" ? bottom : top;
}
