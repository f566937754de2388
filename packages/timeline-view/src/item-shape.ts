import { readEdtf } from "@claimline/model/time/edtf";
import { type Imprecision, whenPrecision } from "@claimline/model/time/when-precision";
import type { WindowItem } from "@claimline/model/timeline/window";
import { keepAnswers } from "./keep-answers.ts";

/**
 * How an end of a bar is drawn. `firm`: it is known. `within`: the date lies somewhere inside, so the bar is soft
 * behind a bracket. `open`: nothing is known beyond, so it fades out.
 */
export type BarEnd = "firm" | "within" | "open";

/** How an event's time is drawn: never as a point where the date isn't one. */
export interface ItemShape {
  form: "point" | "bar";
  start: BarEnd;
  end: BarEnd;
  /** Approximate or uncertain: a dotted outline. */
  about: boolean;
  /** Announced, and not yet known to have taken place: a dashed outline. */
  plan: boolean;
  /** A stretch that goes on rather than a moment: it also tints its lane. */
  stretch: boolean;
}

type Shaped = Pick<WindowItem, "when" | "phase" | "kind" | "assessment">;

/** The shape of an event's date. */
export function itemShape({ when, phase, kind, assessment }: Shaped): ItemShape {
  const { value, isSpan, imprecisions } = readWhen(when);
  const has = (...reasons: Imprecision[]): boolean => reasons.some((reason) => imprecisions.includes(reason));
  const about = has("approximate", "uncertain");
  const openStart = has("open-start", "unknown-start");
  const openEnd = has("open-end", "unknown-end");
  const all = value.type === "set" && value.choice === "all";
  const lasts = all || phase === "ongoing" || (phase === null && kind === "military_operation");
  const inner: BarEnd = lasts && !has("no-day", "digits-missing") ? "firm" : "within";
  return {
    form: !isSpan && imprecisions.every(isDoubt) ? "point" : "bar",
    start: openStart ? "open" : inner,
    end: openEnd ? "open" : inner,
    about,
    plan: (phase === "planned" || assessment.support === "announced") && assessment.fulfilledBy === null,
    stretch: isSpan && (lasts || (openEnd && kind === "military_operation")),
  };
}

const readWhen = keepAnswers((when: string) => {
  const value = readEdtf(when);
  return { value, ...whenPrecision(value) };
});

function isDoubt(reason: Imprecision): boolean {
  return reason === "approximate" || reason === "uncertain";
}
