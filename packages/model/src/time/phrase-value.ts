import {
  dayPoint,
  doubted,
  pointBeside,
  spanDays,
  type Draft,
  type DraftClock,
  type Span,
} from "./date-draft.ts";
import type { EdtfInterval, EdtfMember, EdtfPoint, EdtfValue } from "./edtf-value.ts";
import { decided, type PhraseContext } from "./phrase-context.ts";
import type { Member, Phrase } from "./read-phrase.ts";
import { PhraseFailure, type PhraseProblemCode } from "./read-when-problem.ts";
import { resolveClock } from "./resolve-clock.ts";
import { resolveDrafts } from "./resolve-drafts.ts";

/** The value of a phrase; throws a PhraseFailure where it has none. */
export function phraseValue(
  phrase: Extract<Phrase, { type: "dated" }>,
  context: PhraseContext,
  timeZone: string,
): EdtfValue {
  const { members, choice } = phrase;
  const drafts = members.flatMap((member) => member.dates);
  const spans = resolveDrafts(drafts, members.length === 1, { ...context, plans: phrase.plans });
  const timed = drafts.find((draft) => draft.clock !== null);
  if (timed) {
    if (drafts.length > 1 || members[0]?.type !== "date") throw failure("time-in-span", timed);
    return dateTime(timed, spans, timeZone);
  }
  const values = members.map((member) => memberValue(member, spans, context));
  const [only] = values;
  if (only && choice === null) return only;
  return { type: "set", choice: choice ?? "one", members: values.flatMap(asMembers) };
}

function dateTime(draft: Draft, spans: ReadonlyMap<Draft, Span>, timeZone: string): EdtfValue {
  const span = spanOf(draft, spans);
  const { first, last } = spanDays(span);
  if (first !== last || !draft.clock) throw failure("day-missing", draft);
  const result = resolveClock(first, draft.clock, timeZone);
  if (result.ok) return result.value;
  throw failure(result.code, draft.clock);
}

function memberValue(member: Member, spans: ReadonlyMap<Draft, Span>, context: PhraseContext): EdtfValue {
  const [from] = member.dates;
  const to = member.dates.at(-1);
  if (!from || !to) throw new RangeError("A member of a phrase has a date");
  const [first, last] = [spanOf(from, spans), spanOf(to, spans)];
  if (spanDays(first).first > spanDays(last).last) throw failure("reversed", to);
  const other = member.isOtherEndUnknown ? { type: "unknown" as const } : { type: "open" as const };
  const start = doubted(first.first, from.qualifier);
  const end = doubted(last.last, to.qualifier);
  switch (member.type) {
    case "date":
      if (first.sense === "point") return start;
      if (first.sense === "whole") return { type: "interval", start, end };
      return { type: "set", choice: "one", members: [{ type: "range", start, end }] };
    case "within":
      return { type: "interval", start, end };
    case "stretch":
      return { type: "interval", start: vagueStart(start, first), end: vagueEnd(end, last, to) };
    case "neighbours":
      return neighbours(first, last, start, end, context, to);
    case "since":
      return { type: "interval", start: vagueStart(start, first), end: other };
    case "after":
      return { type: "interval", start: doubted(pointBeside(last, 1), to.qualifier), end: other };
    case "until":
      return { type: "interval", start: other, end: vagueEnd(end, last, to) };
    case "before":
      return { type: "interval", start: other, end: doubted(pointBeside(first, -1), from.qualifier) };
  }
}

/** What began some time in a span began about its first day: EDTF has no ends that are spans. */
function vagueStart(start: EdtfPoint, span: Span): EdtfPoint {
  return span.sense === "point" ? start : doubted(start, "~");
}

/** "Bis Ende Oktober" and "bis nächste Woche" have a last day, "bis Mitte Oktober" has about one. */
function vagueEnd(end: EdtfPoint, span: Span, { third }: Draft): EdtfPoint {
  return span.sense === "within" && third !== "late" ? doubted(end, "~") : end;
}

/** "18./19. Oktober" is the one or the other, or the night between; of two that aren't neighbours nobody knows. */
function neighbours(
  first: Span,
  last: Span,
  start: EdtfPoint,
  end: EdtfPoint,
  context: PhraseContext,
  draft: Draft,
): EdtfValue {
  const interval: EdtfInterval = { type: "interval", start, end };
  if (spanDays(first).last + 1 === spanDays(last).first) return interval;
  const either: EdtfValue = { type: "set", choice: "one", members: [start, end] };
  return decided<EdtfValue>(context, either, interval, () => failure("ambiguous", draft));
}

/** What a value is as a member of a list. */
function asMembers(value: EdtfValue): EdtfMember[] {
  switch (value.type) {
    case "interval": {
      const [start, end] = [value.start, value.end].map((side) =>
        side.type === "open" || side.type === "unknown" ? null : side,
      );
      return [{ type: "range", start: start ?? null, end: end ?? null }];
    }
    case "set":
      return value.members;
    case "date-time":
      return [dayPoint(0)];
    default:
      return [value];
  }
}

function spanOf(draft: Draft, spans: ReadonlyMap<Draft, Span>): Span {
  const span = spans.get(draft);
  if (!span) throw new RangeError("Every date of a phrase has been resolved");
  return span;
}

function failure(code: PhraseProblemCode, { position, found }: Draft | DraftClock): PhraseFailure {
  return new PhraseFailure(code, position, found);
}
