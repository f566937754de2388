import type { Locale } from "@claimline/model/locale";
import type { Instant } from "@claimline/model/time/instant";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import { keepWithin, lengthOf, panBy, type RangeBounds, type Span } from "./chart-range.ts";
import { say } from "./chart-words.ts";
import { overviewTicks } from "./overview-ticks.ts";
import { overviewBars } from "./overview-bars.ts";
import { spanInWords } from "./spans-in-words.ts";
import type { ChartDensity } from "./timeline-chart-props.ts";
import styles from "./chart-overview.module.css";

interface OverviewProps {
  locale: Locale;
  timeZone: string;
  bounds: RangeBounds;
  range: Span;
  density: ChartDensity;
  knownUntil: Instant | null;
  inset: number;
  onRange: (range: Span) => void;
}

const parts = 160;
type Grip = "from" | "to" | "both";

/** The whole story as a strip: how much happened when, what is in sight, and handles for both of its ends. */
export function ChartOverview(props: OverviewProps) {
  const { locale, timeZone, bounds, range, density, knownUntil, inset, onRange } = props;
  const strip = useRef<HTMLDivElement>(null);
  const drag = useRef<{ grip: Grip; at: Instant; range: Span } | null>(null);
  const bars = useMemo(() => overviewBars(density, bounds, parts), [density, bounds]);
  const ticks = useMemo(() => overviewTicks(bounds, { locale, timeZone }), [bounds, locale, timeZone]);
  const most = Math.max(1, ...bars);
  const share = (instant: Instant): number =>
    Math.min(Math.max((instant - bounds.from) / lengthOf(bounds), 0), 1) * 100;
  const [left, right] = [share(range.from), share(range.to)];

  const instantAt = ({ clientX }: PointerEvent): Instant => {
    const box = strip.current?.getBoundingClientRect();
    const part = box && box.width > 0 ? (clientX - box.left) / box.width : 0;
    return bounds.from + part * lengthOf(bounds);
  };
  const grab = (grip: Grip, held: Span) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    strip.current?.setPointerCapture(event.pointerId);
    drag.current = { grip, at: instantAt(event), range: held };
  };
  const jump = (event: PointerEvent): void => {
    const half = lengthOf(range) / 2;
    const at = instantAt(event);
    const target = keepWithin({ from: at - half, to: at + half }, bounds);
    onRange(target);
    grab("both", target)(event);
  };
  const pull = (event: PointerEvent): void => {
    const held = drag.current;
    if (held) onRange(pulled(held.range, held.grip, instantAt(event) - held.at, bounds));
  };
  const letGo = (): void => {
    drag.current = null;
  };

  return (
    <fieldset
      className={styles.overview}
      style={{ marginInlineStart: inset }}
      aria-label={say("overview", locale)}
    >
      <div
        ref={strip}
        className={styles.strip}
        onPointerDown={jump}
        onPointerMove={pull}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      >
        <svg
          className={styles.bars}
          viewBox={`0 0 ${parts} 100`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bars.map((count, index) => {
            const height = count === 0 ? 0 : 12 + 88 * Math.sqrt(count / most);
            const key = `bar-${index}`;
            return <rect key={key} x={index + 0.15} width={0.7} y={100 - height} height={height} />;
          })}
        </svg>
        {knownUntil !== null && <span className={styles.later} style={{ left: `${share(knownUntil)}%` }} />}
        <span
          className={styles.window}
          style={{ left: `${left}%`, width: `${Math.max(right - left, 0.4)}%` }}
          onPointerDown={grab("both", range)}
        />
        <Handle {...props} grip="from" left={handlePlace(left, right, "from")} onGrab={grab("from", range)} />
        <Handle {...props} grip="to" left={handlePlace(left, right, "to")} onGrab={grab("to", range)} />
      </div>
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map(({ at, text }) => (
          <span key={at} style={{ left: `${share(at)}%` }}>
            {text}
          </span>
        ))}
      </div>
    </fieldset>
  );
}

/** Width of a handle, and a pixel between two: so wide is what can be pressed. */
const handleRoom = 25;

/** Where the middle of a handle stands: at its end of the window or, of a small one, so far outside that both can be pressed. */
function handlePlace(left: number, right: number, grip: "from" | "to"): string {
  const outside = `max(0px, (${handleRoom}px - ${right - left}%) / 2)`;
  return grip === "from"
    ? `clamp(0%, ${left}% - ${outside}, 100% - ${handleRoom}px)`
    : `clamp(${handleRoom}px, ${right}% + ${outside}, 100%)`;
}

function Handle({
  grip,
  left,
  onGrab,
  bounds,
  range,
  locale,
  timeZone,
  onRange,
}: OverviewProps & { grip: "from" | "to"; left: string; onGrab: (event: PointerEvent) => void }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = keyed(event.key, range, grip, bounds);
    if (!target) return;
    event.preventDefault();
    onRange(target);
  };
  const instant = range[grip];
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- two thumbs on one strip, one of them the other's limit
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left }}
      aria-label={say(grip === "from" ? "rangeStart" : "rangeEnd", locale)}
      aria-orientation="horizontal"
      aria-valuemin={Math.round(bounds.from)}
      aria-valuemax={Math.round(bounds.to)}
      aria-valuenow={Math.round(Math.min(Math.max(instant, bounds.from), bounds.to))}
      aria-valuetext={spanInWords({ from: instant, to: instant }, { locale, timeZone })}
      onPointerDown={onGrab}
      onKeyDown={onKeyDown}
    />
  );
}

function pulled(range: Span, grip: Grip, by: number, bounds: RangeBounds): Span {
  if (grip === "both") return keepWithin({ from: range.from + by, to: range.to + by }, bounds);
  if (grip === "from")
    return { ...range, from: Math.min(Math.max(range.from + by, bounds.from), range.to - bounds.least) };
  return { ...range, to: Math.max(Math.min(range.to + by, bounds.to), range.from + bounds.least) };
}

function keyed(key: string, range: Span, grip: "from" | "to", bounds: RangeBounds): Span | null {
  const step = lengthOf(bounds) / 100;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return pulled(range, grip, -step, bounds);
    case "ArrowRight":
    case "ArrowUp":
      return pulled(range, grip, step, bounds);
    case "PageDown":
      return panBy(range, -0.5, bounds);
    case "PageUp":
      return panBy(range, 0.5, bounds);
    case "Home":
      return pulled(range, grip, -lengthOf(bounds), bounds);
    case "End":
      return pulled(range, grip, lengthOf(bounds), bounds);
    default:
      return null;
  }
}
