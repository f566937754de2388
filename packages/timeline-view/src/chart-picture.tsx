import { AssessmentMark } from "@claimline/design/assessment-mark";
import type { Locale } from "@claimline/model/locale";
import { endOfDay } from "@claimline/model/time/day";
import { type Arrangement, arrange, type ChartMark } from "./arrange.ts";
import { axisStep } from "./axis-step.ts";
import { tintOf } from "./backdrop-items.ts";
import { axisTicks } from "./axis-ticks.ts";
import { boundsOf, lengthOf, readRange, type Span } from "./chart-range.ts";
import { axisHeight, linesOf } from "./chart-scene.ts";
import { sayNumber } from "./chart-words.ts";
import { listLanes } from "./lane-list.ts";
import { alignOf, classesOf, coveredBy, sideClasses } from "./mark-classes.ts";
import { leastHeight } from "./stack-rows.ts";
import { textWidth } from "./text-width.ts";
import type { TimelineChartProps } from "./timeline-chart-props.ts";
import drawn from "./chart-marks.module.css";
import styles from "./chart-picture.module.css";
import chart from "./timeline-chart.module.css";

/** What of the chart's own properties its first picture is drawn from. */
export type ChartPictureProps = Pick<
  TimelineChartProps,
  "timeZone" | "locale" | "now" | "asOf" | "extent" | "initial" | "lanes" | "laneNames" | "laneOrder"
> & {
  /** Of the chart proper, in CSS pixels. */
  height: number;
};

/** How wide the chart is on every page that isn't narrower than the site's widest, with and without the lanes' names. */
const widest = 1184;
const labels = 136;

/**
 * The chart as it opens, drawn on the server: there at once, in the place of the live one, which takes over without
 * anything moving. Places are parts of the width; on a screen that is narrower than the widest page the words are left
 * out, for their rows are those of that page. For the eye alone: the list below is the document.
 */
export function ChartPicture(props: ChartPictureProps) {
  const { timeZone, locale, initial, height } = props;
  const reader = { timeZone, locale };
  const range = readRange(initial);
  const arrangement = arrangeOpening(props, range);
  const ticks = axisTicks(axisStep(lengthOf(range) / (widest - labels)), range, reader);
  const at = (instant: number) => part(instant - range.from, lengthOf(range));
  const knownUntil = untilOf(props);
  const line = knownUntil ?? Date.parse(props.now);
  return (
    <div
      className={styles.picture}
      style={{ height: Math.max(height, axisHeight + arrangement.height) }}
      aria-hidden="true"
    >
      <div className={styles.time}>
        {!crowded(ticks, range) && <b className={styles.begun}>{ticks[0]?.heading}</b>}
        {ticks.map(({ at: instant, text, heading }, index) => (
          <span
            key={instant}
            className={heading === null || index === 0 ? styles.tick : styles.first}
            style={{ left: at(instant) }}
          >
            {heading !== null && index > 0 && <b>{heading}</b>}
            <i>{text}</i>
          </span>
        ))}
      </div>
      {arrangement.lanes.map((lane, index) => (
        <div
          key={lane.id}
          className={index % 2 === 0 ? styles.tinted : styles.lane}
          style={{ top: axisHeight + lane.top, height: lane.height }}
        >
          <div className={chart.laneLabel}>{lane.label}</div>
        </div>
      ))}
      <div className={styles.time}>
        {line <= range.to && (
          <div
            className={knownUntil === null ? drawn.future : drawn.unknown}
            style={{
              position: "absolute",
              inset: 0,
              insetInlineStart: at(Math.max(line, range.from)),
              top: axisHeight,
            }}
          />
        )}
        {stretchesOf(arrangement).map(({ mark, lane }) => (
          <div
            key={mark.id}
            className={`${styles.mark} ${tintOf(mark)}`}
            style={{ ...placeOf(mark.span, range), top: axisHeight + lane.top, height: lane.height }}
          />
        ))}
        {arrangement.marks.map((mark) => (
          <Mark
            key={mark.id}
            mark={mark}
            top={axisHeight + (arrangement.lanes[mark.laneIndex]?.top ?? 0) + mark.top}
            range={range}
            locale={locale}
          />
        ))}
      </div>
    </div>
  );
}

function Mark({ mark, top, range, locale }: { mark: ChartMark; top: number; range: Span; locale: Locale }) {
  const { from, to } = coveredBy(mark);
  const align = alignOf(mark);
  const hidden = Math.max(0, range.from - from);
  const anchor = {
    auto: part(Math.min(hidden, to - from), to - from),
    left: "0",
    center: "50%",
    right: "100%",
  }[align];
  return (
    <div
      className={`${styles.mark} ${classesOf(mark)}`}
      data-mark=""
      style={{ ...placeOf({ from, to }, range), top }}
    >
      <div className={drawn.anchor} style={{ left: anchor }}>
        {mark.type === "group" ? (
          <div className={drawn.group}>+{sayNumber(mark.count, locale)}</div>
        ) : (
          <div
            className={`${drawn.event} ${sideClasses[mark.side]} ${mark.shape.form === "point" ? drawn.point : ""}`}
          >
            <AssessmentMark assessment={mark.item.assessment} />
            {mark.labelWidth > 0 && (
              <span
                className={drawn.label}
                style={{ width: mark.labelWidth }}
                lang={mark.item.lang ?? undefined}
              >
                {mark.item.title}
              </span>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** Stretches that go on tint their lane. */
function stretchesOf({ marks, lanes }: Arrangement) {
  return marks.flatMap((mark) => {
    const lane = lanes[mark.laneIndex];
    return mark.type === "event" && mark.shape.stretch && lane ? [{ mark, lane }] : [];
  });
}

function placeOf({ from, to }: Span, range: Span): { left: string; width: string } {
  return { left: part(from - range.from, lengthOf(range)), width: part(to - from, lengthOf(range)) };
}

function part(length: number, of: number): string {
  return `${Math.round((length / of) * 100_000) / 1_000}%`;
}

function arrangeOpening(props: ChartPictureProps, range: Span): Arrangement {
  const { initial, extent, timeZone, locale, lanes: sort, laneNames, laneOrder, height } = props;
  const lanes = listLanes([initial], { sort, locale, names: laneNames, order: laneOrder });
  return arrange({
    answer: initial,
    lanes,
    range,
    ...linesOf({
      knownUntil: untilOf(props),
      now: Date.parse(props.now),
      range,
      bounds: boundsOf(extent ? readRange(extent) : range, range),
    }),
    width: widest - labels,
    height: Math.max(height - axisHeight, leastHeight(lanes.length)),
    measure: textWidth,
    locale,
    timeZone,
  });
}

function untilOf({ asOf, timeZone }: ChartPictureProps): number | null {
  return asOf === null ? null : endOfDay(asOf, timeZone);
}

/** Whether the next heading leaves no room for that of what has begun before. */
function crowded(ticks: readonly { at: number; heading: string | null }[], range: Span): boolean {
  const next = ticks.find(({ heading }, index) => index > 0 && heading !== null);
  return next !== undefined && next.at - range.from < lengthOf(range) * 0.08;
}
