"use client";

import { MS_PER_DAY } from "@claimline/model/time/calendar";
import { dayOf, endOfDay } from "@claimline/model/time/day";
import { formatDay } from "@claimline/model/time/format-clock";
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import { arrange } from "./arrange.ts";
import { ChartHelp } from "./chart-help.tsx";
import { ChartOverview } from "./chart-overview.tsx";
import { boundsOf, lengthOf, printRange, readRange, type Span } from "./chart-range.ts";
import { axisHeight, linesOf } from "./chart-scene.ts";
import { ChartToolbar } from "./chart-toolbar.tsx";
import { say, sayCounts } from "./chart-words.ts";
import { listLanes } from "./lane-list.ts";
import { MarkList } from "./mark-list.tsx";
import { densityOf } from "./overview-bars.ts";
import { spanInWords } from "./spans-in-words.ts";
import { leastHeight } from "./stack-rows.ts";
import type { ChartCounts, TimelineChartProps } from "./timeline-chart-props.ts";
import styles from "./timeline-chart.module.css";
import { useChartSize, useMeasure } from "./use-chart-size.ts";
import { useSteering } from "./use-steering.ts";
import { useVis } from "./use-vis.ts";
import { useWheel } from "./use-wheel.ts";
import { useWindow } from "./use-window.ts";

const defaultHeight = 640;

function isSame(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}

/**
 * The chart of a story: lanes over time, panned and zoomed by mouse, touch and keyboard. Load it apart from the page
 * (`React.lazy`), in the browser only; it brings vis-timeline.
 * @public
 */
export function TimelineChart(props: TimelineChartProps) {
  const { timeZone, locale, asOf, initial, selected, editing, height = defaultHeight } = props;
  const { laneNames, laneOrder, lanes: laneSort } = props;
  const now = Date.parse(props.now);
  const knownUntil = asOf === null ? null : endOfDay(asOf, timeZone);

  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [helpId, hintId] = [useId(), useId()];
  const { width, labelWidth } = useChartSize(frame);
  const measure = useMeasure();

  /** The range that has come to rest, and the one in sight while it moves. */
  const [range, setRange] = useState<Span>(() => readRange(initial));
  const [live, setLive] = useState<Span>(range);
  const target = useRef<Span>(range);
  const [opening] = useState(() => readRange(initial));
  const [first, last] = props.extent ? [props.extent.from, props.extent.to] : [null, null];
  const bounds = useMemo(
    () => boundsOf(first === null || last === null ? opening : readRange({ from: first, to: last }), opening),
    [first, last, opening],
  );
  const { answer, arranged, whole, busy, failed, retry } = useWindow(props, range);

  const lanes = useMemo(() => {
    const answers = [initial, answer, ...(whole ? [whole] : [])];
    return listLanes(answers, { sort: laneSort, locale, names: laneNames, order: laneOrder });
  }, [initial, answer, whole, laneSort, locale, laneNames, laneOrder]);
  const timeWidth = Math.max(width - labelWidth, 0);
  const lanesHeight = Math.max(height - axisHeight, leastHeight(lanes.length));
  const arrangement = useMemo(() => {
    if (timeWidth === 0) return null;
    const lines = linesOf({ knownUntil, now, range: arranged, bounds });
    const size = { width: timeWidth, height: lanesHeight, measure };
    return arrange({ answer, lanes, range: arranged, ...lines, locale, timeZone, ...size });
  }, [answer, lanes, arranged, timeWidth, lanesHeight, knownUntil, now, bounds, measure, locale, timeZone]);

  const show = useVis(host, {
    timeZone,
    locale,
    arrangement,
    knownUntil,
    now,
    bounds,
    range,
    width,
    labelWidth,
    draggable: editing !== undefined,
    events: {
      onRange: (span, atRest) => {
        target.current = span;
        setLive(span);
        // vis-timeline also says so when nothing has moved.
        if (atRest) setRange((before) => (isSame(before, span) ? before : span));
      },
      onMark: (id) => {
        const mark = arrangement?.marks.find((one) => one.id === id);
        if (mark) steering.activate(mark);
      },
      onPlace: (instant, laneId) => {
        const lane = lanes.find(({ id }) => id === laneId);
        if (lane) editing?.onCreate({ when: dayOf(instant, timeZone), lane: lane.lane });
      },
      onDrag: (id, days) => steering.drop(id, days),
    },
  });
  const go = (to: Span, animate = true): void => {
    target.current = to;
    show(to, animate && !matchMedia("(prefers-reduced-motion: reduce)").matches);
  };
  const going = (): Span => target.current;
  const steering = useSteering({
    props,
    list,
    arrangement,
    lanes,
    answer,
    busy,
    bounds,
    range: arranged,
    width: timeWidth,
    target: going,
    go,
    today: knownUntil ?? now,
  });
  useWheel(frame, { range: going, bounds, inset: labelWidth, onRange: (to) => go(to, false) });

  const counts = useMemo((): ChartCounts => {
    const { total, undated, before, after } = answer;
    const [single, grouped] = [arrangement?.single ?? 0, arrangement?.grouped ?? 0];
    return { ...printRange(arranged), total, single, grouped, undated, before, after };
  }, [answer, arrangement, arranged]);
  const tellRange = useEffectEvent((to: Span) => props.onRange?.(printRange(to)));
  const tellCounts = useEffectEvent((of: ChartCounts) => props.onCounts?.(of));
  useEffect(() => {
    tellRange(range);
  }, [range]);
  const drawn = arrangement !== null && !busy;
  useEffect(() => {
    if (drawn) tellCounts(counts);
  }, [counts, drawn]);

  const density = useMemo(() => props.density ?? densityOf(whole ?? answer), [props.density, whole, answer]);
  const reader = { locale, timeZone };
  const isEmpty = arrangement?.marks.length === 0;
  const zoomed = lengthOf(live) < lengthOf(bounds) * 0.99;
  const pixelsOf = (ms: number): number => (ms / lengthOf(live)) * timeWidth;

  return (
    <section className={styles.chart} aria-label={say("chart", locale)} aria-busy={busy}>
      <ChartToolbar
        locale={locale}
        todayName={asOf === null ? say("today", locale) : formatDay(asOf, { locale, style: "short" })}
        helpOpen={steering.helpOpen}
        helpId={helpId}
        withCreate={editing !== undefined}
        onAction={steering.act}
        may={{
          previous: !isEmpty || answer.before > 0,
          next: !isEmpty || answer.after > 0,
          zoomIn: lengthOf(live) > bounds.least * 1.01,
          zoomOut: zoomed,
          fit: zoomed,
        }}
      >
        {say("inSight", locale)}: {spanInWords(live, reader)}
      </ChartToolbar>
      {steering.helpOpen && <ChartHelp id={helpId} locale={locale} withEditing={editing !== undefined} />}
      <p id={hintId} hidden>
        {say("keysHint", locale)}
      </p>
      <div ref={frame} className={styles.frame} style={{ height: axisHeight + lanesHeight }}>
        <div ref={host} className={styles.drawing} aria-hidden="true" />
        <div className={styles.layer} style={{ insetInlineStart: labelWidth, top: axisHeight }}>
          {arrangement && (
            <MarkList
              arrangement={arrangement}
              locale={locale}
              selected={selected}
              dayWidth={pixelsOf(MS_PER_DAY)}
              steering={steering}
              list={list}
              hintId={hintId}
              shift={pixelsOf(arranged.from - live.from)}
            />
          )}
        </div>
        {isEmpty && !busy && !failed && (
          <p className={styles.empty}>{say(props.extent ? "none" : "noneAtAll", locale)}</p>
        )}
        {busy && <span className={styles.busy} aria-hidden="true" />}
        {failed && (
          <div className={styles.failed} role="alert">
            {say("failed", locale)}{" "}
            <button type="button" className="cl-button cl-button--quiet" onClick={retry}>
              {say("retry", locale)}
            </button>
          </div>
        )}
      </div>
      <ChartOverview
        {...reader}
        bounds={bounds}
        range={live}
        density={density}
        knownUntil={knownUntil}
        inset={labelWidth}
        onRange={(to) => go(to, false)}
      />
      <p className={styles.counts}>{sayCounts(counts, locale)}</p>
      <output className="cl-visually-hidden">{steering.spoken}</output>
    </section>
  );
}
