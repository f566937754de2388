import { calendarDate } from "./calendar.ts";
import { spanDays, thirdOf, yearlyDate, type Draft, type DraftDate, type Span } from "./date-draft.ts";
import { preferred, type PhraseContext } from "./phrase-context.ts";
import { weekdayOf } from "./read-date-words.ts";
import { PhraseFailure, type PhraseProblemCode } from "./read-when-problem.ts";

/** A draft on its way to a span; `likeDraft` is the one whose month and so year it takes. */
interface Entry {
  draft: Draft;
  date: Extract<DraftDate, { type: "fixed" | "yearly" }>;
  likeDraft: number | null;
  span: Span | null;
}

/** A date a year back or ahead at most, but 29 February comes every four or eight years. */
const YEARS_TRIED = 9;

/**
 * Gives each date of a phrase the month and the year that it leaves out, from its neighbours: in a span ("ordered")
 * so that no date comes before the one on its left. Where none has a year, the first date is the last such day
 * (month, season) that has begun, today included; of a plan the last date is the next that isn't over. So the
 * other of the two is the alternative.
 */
export function resolveDrafts(
  drafts: readonly Draft[],
  ordered: boolean,
  context: PhraseContext,
): Map<Draft, Span> {
  const entries = drafts.map((draft, i) => entryOf(draft, drafts, i));
  supplyYears(entries, ordered, context);
  const spans = new Map<Draft, Span>();
  for (const entry of entries) {
    if (!entry.span) throw failure("no-such-day", entry.draft);
    if (!fitsWeekday(entry.span, entry.draft)) throw failure("weekday-differs", entry.draft);
    spans.set(entry.draft, entry.span);
  }
  return spans;
}

function entryOf(draft: Draft, drafts: readonly Draft[], i: number): Entry {
  const { date } = draft;
  if (date.type === "same-as-next") {
    const next = drafts[i + 1];
    if (!next?.third) throw failure("not-understood", draft);
    const { date: same } = entryOf(next, drafts, i + 1);
    return { draft, date: same, likeDraft: i + 1, span: null };
  }
  if (date.type !== "day") return { draft, date, likeDraft: null, span: null };
  // Not from a month alone: "10.-12.2024" may be October to December.
  const hasMonth = (other: Draft): boolean =>
    other.date.type === "yearly" &&
    other.date.month !== null &&
    (other.date.day !== null || other.third !== null);
  const right = drafts.findIndex((other, at) => at > i && hasMonth(other));
  const likeDraft = right === -1 ? drafts.findLastIndex((other, at) => at < i && hasMonth(other)) : right;
  const like = drafts[likeDraft]?.date;
  if (like?.type !== "yearly" || like.month === null) throw failure("month-missing", draft);
  return { draft, date: yearlyDate(like.month, date.day, date.year ?? like.year), likeDraft, span: null };
}

function supplyYears(entries: readonly Entry[], ordered: boolean, context: PhraseContext): void {
  for (const entry of entries) {
    if (entry.date.type === "fixed") entry.span = withThird(entry.date.span, entry.draft);
    else if (entry.date.year !== null) {
      entry.span = spanIn(entry, entry.date.year);
      if (!entry.span) throw failure("no-such-day", entry.draft);
    }
  }
  const waiting = entries.filter((entry) => entry.span === null && entry.likeDraft === null);
  if (!entries.some(saysYear)) {
    const anchor = context.plans ? waiting.at(-1) : waiting[0];
    if (anchor) anchor.span = nearest(anchor, context);
  }
  for (const entry of waiting.toReversed()) {
    const right = entries.slice(entries.indexOf(entry) + 1).find(saysYear);
    if (entry.span === null && right?.span) entry.span = before(entry, right.span, ordered, context);
  }
  for (const entry of waiting) {
    const left = entries.slice(0, entries.indexOf(entry)).findLast(saysYear);
    entry.span ??= left?.span ? after(entry, left.span) : nearest(entry, context);
  }
  // From the right, as one may go by another that itself goes by a third.
  for (const entry of entries.toReversed()) {
    const like = entry.likeDraft === null ? null : entries[entry.likeDraft]?.span;
    if (like) entry.span ??= spanIn(entry, yearOf(like));
  }
}

/** Whether a date has a year that others can go by; "25. Dezember (Jahr unbekannt)" hasn't. */
function saysYear({ span }: Entry): boolean {
  return span !== null && !(span.first.type !== "long-year" && span.first.year.includes("X"));
}

function yearOf(span: Span): number {
  return calendarDate(spanDays(span).first).year;
}

function spanIn({ date, draft }: Entry, year: number): Span | null {
  const span = date.type === "yearly" ? date.inYear(year) : null;
  return span && withThird(span, draft);
}

function withThird(span: Span, draft: Draft): Span {
  const third = draft.third ? thirdOf(span, draft.third) : span;
  if (!third) throw failure("misplaced", draft);
  return third;
}

/** The last before a date on the right; of a list the one in that year, though the year before may be meant. */
function before(entry: Entry, right: Span, ordered: boolean, context: PhraseContext): Span | null {
  const sameYear = spanIn(entry, yearOf(right));
  const last = search(entry, yearOf(right) + 1, -1, (days) => days.first <= spanDays(right).last);
  return ordered ? last : preferred(context, sameYear, last);
}

function after(entry: Entry, left: Span): Span | null {
  return search(entry, yearOf(left) - 1, 1, (days) => days.last >= spanDays(left).first);
}

function nearest(entry: Entry, context: PhraseContext): Span | null {
  const { year } = calendarDate(context.today);
  const past = search(entry, year + 1, -1, (days) => days.first <= context.today);
  const coming = search(entry, year - 1, 1, (days) => days.last >= context.today);
  const choice = [past, coming].filter((span) => span !== null && fitsWeekday(span, entry.draft));
  const [likelier, other] = context.plans ? choice.toReversed() : choice;
  if (likelier === undefined) return past ?? coming;
  return preferred(context, likelier, other ?? likelier);
}

/** The first that fits from a year on, or, with -1, back from it. */
function search(
  entry: Entry,
  fromYear: number,
  step: 1 | -1,
  fits: (days: ReturnType<typeof spanDays>) => boolean,
): Span | null {
  for (let i = 0; i <= YEARS_TRIED; i++) {
    const span = spanIn(entry, fromYear + i * step);
    if (span && fits(spanDays(span))) return span;
  }
  return null;
}

function fitsWeekday(span: Span, { weekday }: Draft): boolean {
  const { first, last } = spanDays(span);
  return weekday === null || (first === last && weekdayOf(first) === weekday);
}

function failure(code: PhraseProblemCode, draft: Draft): PhraseFailure {
  return new PhraseFailure(code, draft.position, draft.found);
}
