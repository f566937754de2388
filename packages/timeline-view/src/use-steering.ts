import { dayOf } from "@claimline/model/time/day";
import type { Instant } from "@claimline/model/time/instant";
import type { TimelineWindow } from "@claimline/model/timeline/window";
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type Arrangement, type ChartMark, middleOf } from "./arrange.ts";
import {
  centreOn,
  panBy,
  printRange,
  type RangeBounds,
  reveal,
  type Span,
  zoomBy,
  zoomInto,
} from "./chart-range.ts";
import type { ChartAction } from "./chart-toolbar.tsx";
import { say } from "./chart-words.ts";
import type { ChartLane } from "./lane-list.ts";
import { type Step, stepFrom } from "./step-marks.ts";
import type { TimelineChartProps } from "./timeline-chart-props.ts";
import { deedOf } from "./use-keys.ts";
import { type MoveMode, useMoveMode } from "./use-move-mode.ts";

interface SteeringInput {
  props: TimelineChartProps;
  /** The list box of marks. */
  list: RefObject<HTMLDivElement | null>;
  arrangement: Arrangement | null;
  lanes: readonly ChartLane[];
  answer: TimelineWindow;
  busy: boolean;
  bounds: RangeBounds;
  /** The range that `arrangement` was made for, and its width in pixels. */
  range: Span;
  width: number;
  /** The instant that "today" leads to. */
  today: Instant;
  /** Where the chart is going. */
  target: () => Span;
  go: (range: Span) => void;
}

export interface Steering {
  /** The mark that Tab leads to. */
  current: ChartMark | undefined;
  moving: MoveMode["moving"];
  /** What was last told to assistive technology. */
  spoken: string;
  helpOpen: boolean;
  act: (action: ChartAction) => void;
  activate: (mark: ChartMark) => void;
  drop: MoveMode["drop"];
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (id: string | null) => void;
  onBlur: (event: FocusEvent) => void;
}

/** What buttons and keys do, and where focus is; it survives every redraw. */
export function useSteering(input: SteeringInput): Steering {
  const { props, list, arrangement, lanes, answer, busy, bounds, range, width, today, target, go } = input;
  const { locale, timeZone, selected, editing } = props;
  const marks = arrangement?.marks ?? [];
  const [active, setActive] = useState<string | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const [spoken, setSpoken] = useState("");
  const focused = useRef(false);
  const pending = useRef<Step | null>(null);
  const current = marks.find(({ id }) => id === active) ?? firstInSight(marks, selected);
  const { moving, start, drop, onMovingKey } = useMoveMode({
    editing,
    locale,
    timeZone,
    marks,
    tell: setSpoken,
  });

  const focusMark = (id: string): void => {
    list.current?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };
  const moveTo = (mark: ChartMark, withFocus: boolean): void => {
    setActive(mark.id);
    go(reveal(target(), edgesInTime(mark, range, width), bounds));
    if (withFocus) focusMark(mark.id);
    else setSpoken(mark.name);
  };
  const step = (way: Step, withFocus: boolean): void => {
    const next = stepFrom(marks, current?.id ?? null, way);
    if (next && next.id !== current?.id) return moveTo(next, withFocus);
    const beyond = way === "earlier" ? answer.before : way === "later" ? answer.after : 0;
    if (beyond === 0) return;
    pending.current = way;
    go(panBy(target(), way === "earlier" ? -0.6 : 0.6, bounds));
  };
  const activate = (mark: ChartMark): void => {
    setActive(mark.id);
    focusMark(mark.id);
    if (mark.type === "event") return props.onOpen(mark.item.slug);
    const nearer = zoomInto(target(), mark.span, bounds);
    if (nearer) return go(nearer);
    setSpoken(say("together", locale));
    props.onGroup?.({ ...printRange(mark.span), lane: mark.lane, count: mark.count });
  };
  const create = (): void => {
    const at = current ? middleOf(current) : within(today, target());
    const lane = lanes[current?.laneIndex ?? 0]?.lane ?? null;
    editing?.onCreate({ when: dayOf(at, timeZone), lane });
  };
  const act = (action: ChartAction): void => {
    const about = within(current ? middleOf(current) : today, target());
    const deeds: Readonly<Record<ChartAction, () => void>> = {
      previous: () => step("earlier", false),
      next: () => step("later", false),
      zoomIn: () => go(zoomBy(target(), 1 / 1.6, about, bounds)),
      zoomOut: () => go(zoomBy(target(), 1.6, about, bounds)),
      fit: () => go(bounds),
      today: () => go(centreOn(target(), today, bounds)),
      help: () => setHelpOpen((open) => !open),
      create,
    };
    deeds[action]();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (moving) return onMovingKey(event);
    const deed = deedOf(event);
    if (!deed || (deed.edits && !editing)) return;
    event.preventDefault();
    switch (deed.type) {
      case "step":
        return step(deed.step, true);
      case "pan":
        return go(panBy(target(), deed.part, bounds));
      case "action":
        return act(deed.action);
      case "close":
        return helpOpen ? setHelpOpen(false) : props.onClose();
      case "activate":
        return current && activate(current);
      case "move":
        return current && start(current);
    }
  };

  // A mark that had focus may be gone after another window has come: then what stands for it takes over.
  const settle = useEffectEvent((arranged: Arrangement | null, waits: boolean) => {
    const way = pending.current;
    if (way && !waits && current) {
      pending.current = null;
      const next = stepFrom(arranged?.marks ?? [], current.id, way);
      if (next) moveTo(next, focused.current);
    }
    if (!focused.current || !list.current || list.current.contains(document.activeElement)) return;
    if (current) focusMark(current.id);
    else list.current.focus({ preventScroll: true });
  });
  useLayoutEffect(() => settle(arrangement, busy), [arrangement, busy]);

  return {
    current,
    moving,
    spoken,
    helpOpen,
    act,
    activate,
    drop,
    onKeyDown,
    onFocus: (id) => {
      focused.current = true;
      if (id !== null) setActive(id);
    },
    // A browser tells of no other element when the focused one was removed: that isn't leaving.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null && !list.current?.contains(relatedTarget)) focused.current = false;
    },
  };
}

function within(instant: Instant, { from, to }: Span): Instant {
  return instant >= from && instant <= to ? instant : (from + to) / 2;
}

function firstInSight(marks: readonly ChartMark[], selected: string | null): ChartMark | undefined {
  return marks.find((mark) => mark.type === "event" && mark.item.slug === selected) ?? marks[0];
}

/** What a mark and its words cover, in time. */
function edgesInTime(mark: ChartMark, range: Span, width: number): Span {
  const msPerPixel = (range.to - range.from) / Math.max(width, 1);
  return { from: range.from + mark.left * msPerPixel, to: range.from + mark.right * msPerPixel };
}
