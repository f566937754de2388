import type { Locale } from "@claimline/model/locale";
import type { Day } from "@claimline/model/time/day";
import type { LaneSort, TimelineWindow, WindowBin } from "@claimline/model/timeline/window";

/** A stretch of time, both ends inside, as ISO 8601 instants with `Z`: what `timeline.window` takes as `from` and `to`. */
export interface ChartRange {
  from: string;
  to: string;
}

/** How many events took or may have taken place in a stretch of time; stretches may overlap. */
export type ChartDensity = readonly Pick<WindowBin, "from" | "to" | "count">[];

/** What the chart shows, for a sentence or a state outside it; `total` is `single + grouped + undated`. */
export interface ChartCounts extends ChartRange {
  total: number;
  /** Drawn with a mark of their own. */
  single: number;
  /** Drawn as part of a group's mark. */
  grouped: number;
  undated: number;
  /** Out of sight, earlier and later. */
  before: number;
  after: number;
}

/** Where an event was moved: so many days later (negative: earlier), and what its date becomes. */
export interface ChartMove {
  days: number;
  /** The whole value moved, as EDTF; `null` where it is no date with days ("2024", "2024-10"). */
  when: string | null;
}

/** What the newsroom can do in the chart. Nothing is changed before the page passes other data. */
export interface ChartEditing {
  /** Whether this event may be moved now; left out, every one may. */
  mayMove?: ((slug: string) => boolean) | undefined;
  /** Somebody tried to move an event that may not be moved: the page can say why. */
  onRefused?: ((slug: string) => void) | undefined;
  onMove: (slug: string, move: ChartMove) => void;
  /** A new event on a day, in a lane (a lane of kinds, or a slug, or `null` for "without"). */
  onCreate: (event: { when: Day; lane: string | null }) => void;
}

/**
 * The chart. Functions may change between renderings, except `load`: another `load` means other data (filters, day,
 * revision), and the chart asks it for the range in sight.
 * @public
 */
export interface TimelineChartProps {
  /** IANA name of the story's zone: the axis runs in it, wherever the reader is. */
  timeZone: string;
  locale: Locale;
  /** The present as an ISO 8601 instant; draws the line of the present. */
  now: string;
  /** The day as known on, or `null`: draws a line at its end, and hatches what comes later. */
  asOf: Day | null;
  /** First and last instant of all that matches; `null` where nothing is dated. Bounds panning and zooming. */
  extent: ChartRange | null;
  /** The first answer; its `from` and `to` are the range the chart opens on. A new one of the same range replaces it. */
  initial: TimelineWindow;
  /**
   * Answers `timeline.window` for a range; rejects when it fails (the chart offers to try again) or is aborted. Its
   * identity stands for what is asked: keep it (`useCallback`) as long as story, filters, lanes, day and revision stay.
   */
  load: (range: ChartRange, signal: AbortSignal) => Promise<TimelineWindow>;
  /** What the lanes are; the same that `load` asks for. */
  lanes: LaneSort;
  /** Names of parties or places by slug; lanes of kinds are named by the model. A slug without a name stands for itself. */
  laneNames?: Readonly<Record<string, string>> | undefined;
  /** The order of the lanes, by lane or slug; others follow by name, "without" comes last. Default: the model's order. */
  laneOrder?: readonly string[] | undefined;
  /** Slug of the opened event. */
  selected: string | null;
  onOpen: (slug: string) => void;
  /** Escape, while an event is open. */
  onClose: () => void;
  /** The range in sight has changed and come to rest. */
  onRange?: ((range: ChartRange) => void) | undefined;
  onCounts?: ((counts: ChartCounts) => void) | undefined;
  /** A group that no zooming takes apart was activated: its events can be listed elsewhere. */
  onGroup?: ((group: ChartRange & { lane: string | null; count: number }) => void) | undefined;
  /** For the overview strip; left out, the chart asks `load` for the whole extent. */
  density?: ChartDensity | undefined;
  /** Height of the chart proper in CSS pixels, toolbar and overview apart; more only where many lanes need it. Default 640. */
  height?: number | undefined;
  /** Only in the newsroom. */
  editing?: ChartEditing | undefined;
}
