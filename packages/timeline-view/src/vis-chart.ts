import type { Locale } from "@claimline/model/locale";
import { formatAxisHeading, formatAxisTick } from "@claimline/model/time/format-axis";
import type { Instant } from "@claimline/model/time/instant";
import { MS_PER_DAY } from "@claimline/model/time/calendar";
import { DataSet } from "vis-data/esnext/esm/vis-data.js";
import {
  type DataGroup,
  Timeline,
  type TimelineOptions,
} from "vis-timeline/esnext/esm/vis-timeline-graph2d.js";
import type { ArrangedLane, Arrangement, ChartMark } from "./arrange.ts";
import { axisStep } from "./axis-step.ts";
import { axisGrain } from "./axis-ticks.ts";
import { type Backdrop, type DrawnItem, lines, stretches } from "./backdrop-items.ts";
import type { RangeBounds, Span } from "./chart-range.ts";
import { drawnFrom, markElement } from "./draw-mark-element.ts";
import { tellSizes } from "./known-sizes.ts";
import { alignOf, classesOf, coveredBy } from "./mark-classes.ts";
import styles from "./timeline-chart.module.css";
import { replaceContents } from "./replace-contents.ts";
import { zonedMoment } from "./zoned-moment.ts";

/** What the chart tells of its reader. */
export interface VisEvents {
  /** The range in sight, while it moves and when it has come to rest. */
  onRange: (range: Span, atRest: boolean) => void;
  /** A mark was clicked or tapped. */
  onMark: (id: string) => void;
  /** An empty place was clicked twice. */
  onPlace: (instant: Instant, laneId: string) => void;
  /** A mark was dragged so many days. */
  onDrag: (id: string, days: number) => void;
}

interface VisSettings {
  timeZone: string;
  locale: Locale;
  range: Span;
  bounds: RangeBounds;
  /** Whether marks are moved by dragging them. */
  draggable: boolean;
  events: VisEvents;
}

interface DrawnLane extends DataGroup {
  id: string;
  drawnAs: string;
  order: number;
}

/** The one place that speaks to vis-timeline: it places, pans, zooms and draws the axis; all else is ours. */
export interface VisChart {
  /** `labelWidth` is that of the lanes' names, in pixels. */
  draw: (arrangement: Arrangement, backdrop: Backdrop, labelWidth: number) => void;
  show: (range: Span, animate: boolean) => void;
  bound: (bounds: RangeBounds) => void;
  /** Its element has another width. */
  resize: () => void;
  destroy: () => void;
}

/** Puts a chart into an element. */
export function createVisChart(host: HTMLElement, settings: VisSettings): VisChart {
  const { events } = settings;
  tellSizes();
  const items = new DataSet<DrawnItem>();
  const groups = new DataSet<DrawnLane>();
  const timeline = new Timeline(host, items, groups, optionsOf(settings));
  let width = host.clientWidth;
  let shownStep = "";
  const fitAxis = ({ from, to }: Span): void => {
    const timeAxis = axisStep((to - from) / Math.max(width, 1));
    const next = `${timeAxis.step} ${timeAxis.scale}`;
    if (next !== shownStep) timeline.setOptions({ timeAxis });
    shownStep = next;
  };
  fitAxis(settings.range);
  timeline.on("rangechange", ({ start, end }: DateRange) => {
    fitAxis(spanOf(start, end));
    events.onRange(spanOf(start, end), false);
  });
  timeline.on("rangechanged", ({ start, end }: DateRange) => events.onRange(spanOf(start, end), true));
  timeline.on("click", ({ item }: Hit) => {
    if (typeof item === "string" && items.get(item)?.mark) events.onMark(item);
  });
  timeline.on("doubleClick", ({ item, time, group }: Hit) => {
    // What is tinted or hatched is as empty as the rest.
    const isFree = item === null || items.get(item)?.mark === null;
    if (isFree && typeof group === "string") events.onPlace(time.getTime(), group);
  });

  return {
    draw(arrangement, backdrop, labelWidth) {
      width = host.clientWidth - labelWidth;
      const { start, end } = timeline.getWindow();
      fitAxis(spanOf(start, end));
      replaceContents(
        groups,
        arrangement.lanes.map((lane, index) => laneGroup(lane, index, labelWidth)),
      );
      const marks = arrangement.marks.map((mark) => drawnItem(mark, arrangement));
      replaceContents(items, [...marks, ...stretches(arrangement), ...lines(backdrop, settings.bounds)]);
    },
    show({ from, to }, animate) {
      const animation = animate ? { duration: 180, easingFunction: "easeOutQuad" as const } : false;
      timeline.setWindow(new Date(from), new Date(to), { animation });
    },
    bound(bounds) {
      settings.bounds = bounds;
      timeline.setOptions(limits(bounds));
    },
    resize: () => timeline.redraw(),
    destroy: () => timeline.destroy(),
  };

  function optionsOf({ timeZone, locale, range, bounds, draggable }: VisSettings): TimelineOptions {
    const reader = { timeZone, locale };
    return {
      // Given, vis doesn't look for the page's direction, and doesn't hide itself until its first second is over.
      rtl: false,
      start: new Date(range.from),
      end: new Date(range.to),
      ...limits(bounds),
      moment: zonedMoment(timeZone),
      orientation: { axis: "top", item: "top" },
      stack: false,
      selectable: false,
      showCurrentTime: false,
      showTooltips: false,
      autoResize: false,
      margin: { axis: 0, item: 0 },
      groupOrder: "order",
      horizontalScroll: false,
      verticalScroll: false,
      // The wheel is ours (`use-wheel.ts`), the pinch vis's.
      zoomable: true,
      editable: draggable ? { updateTime: true } : false,
      itemsAlwaysDraggable: { item: draggable, range: false },
      onMoving: (item, callback) => callback({ ...item, ...movedByDays(item) }),
      onMove: (item, callback) => {
        // What moves is the page's to say: until it does, the mark stands where it stood.
        callback(null);
        const days = daysMoved(item);
        if (days !== 0) events.onDrag(String(item.id), days);
      },
      snap: null,
      template: (item: DrawnItem | undefined) =>
        item?.mark ? markElement(item.mark, locale) : document.createElement("span"),
      format: {
        minorLabels: (date: Date, scale: string) => formatAxisTick(date.valueOf(), axisGrain(scale), reader),
        majorLabels: (date: Date, scale: string) =>
          formatAxisHeading(date.valueOf(), axisGrain(scale), reader),
      },
    };
  }

  function movedByDays(item: Moved): { start?: Date; end?: Date } {
    const before = items.get(item.id);
    if (!before) return {};
    const shift = daysMoved(item) * MS_PER_DAY;
    return {
      start: new Date(Number(before.start) + shift),
      end: new Date(Number(before.end) + shift),
    };
  }

  function daysMoved(item: Moved): number {
    const before = items.get(item.id);
    return before ? Math.round((Number(item.start) - Number(before.start)) / MS_PER_DAY) : 0;
  }
}

interface Moved {
  id: string | number;
  start: Date | number | string;
}

interface DateRange {
  start: Date;
  end: Date;
}

interface Hit {
  item: string | number | null;
  group: string | number | null;
  time: Date;
}

function spanOf(start: Date, end: Date): Span {
  return { from: start.getTime(), to: end.getTime() };
}

function limits(bounds: RangeBounds): TimelineOptions {
  return {
    min: new Date(bounds.from),
    max: new Date(bounds.to),
    zoomMin: bounds.least,
    zoomMax: bounds.to - bounds.from,
  };
}

function laneGroup({ id, label, height }: ArrangedLane, order: number, width: number): DrawnLane {
  const content = document.createElement("div");
  content.className = styles.laneLabel ?? "";
  content.style.height = `${height}px`;
  content.style.width = `${width}px`;
  content.textContent = label;
  content.title = label;
  // Never without a class: vis breaks off where a lane that had one, and is moved by another, has none any more.
  const className = (order % 2 === 0 ? styles.tinted : undefined) ?? "plain";
  return { id, drawnAs: JSON.stringify([label, height, width, order]), content, order, className };
}

function drawnItem(mark: ChartMark, { lanes }: Arrangement): DrawnItem {
  const { id, top, laneIndex } = mark;
  const { from, to } = coveredBy(mark);
  const group = lanes[laneIndex]?.id;
  const className = classesOf(mark);
  const align = alignOf(mark);
  return {
    id,
    drawnAs: JSON.stringify([from, to, group, className, top, align, drawnFrom(mark)]),
    mark,
    type: "range",
    content: "",
    group,
    start: new Date(from),
    end: new Date(to),
    className,
    style: `margin-top:${top}px`,
    align,
    editable: mark.type === "event",
  };
}
