import { bothDoubts, type Draft } from "./date-draft.ts";
import type { EdtfQualifier } from "./edtf-value.ts";
import { decided, type PhraseContext } from "./phrase-context.ts";
import type { PhraseCursor } from "./phrase-cursor.ts";
import type { Afterthought, Relation } from "./phrase-sense.ts";
import { isSomeTimeAgo, readDate, readDoubts, readGiven } from "./read-date-phrase.ts";
import { folded } from "./phrase-terms.ts";

/** What a text says, its dates still as typed. */
export type Phrase =
  | { type: "undated" }
  | { type: "dated"; members: Member[]; choice: "one" | "all" | null; plans: boolean };

/** One date, or a span of them; of several dates the first and the last count. */
export interface Member {
  type: MemberType;
  dates: Draft[];
  /** Of a span with one end: the other is said to be unknown. */
  isOtherEndUnknown: boolean;
}

/** `within`: some time between; `stretch`: all from first to last; `neighbours`: "18./19."; the rest have one end. */
export type MemberType =
  | "date"
  | "within"
  | "stretch"
  | "neighbours"
  | "since"
  | "after"
  | "until"
  | "before";

/** Reads a whole text; null where it doesn't fit, and then the cursor knows how far it did. */
export function readPhrase(cursor: PhraseCursor, context: PhraseContext): Phrase | null {
  const plans = cursor.take("planned") !== null || context.plans;
  cursor.mark(":");
  const isUndated = cursor.attempt(() =>
    (cursor.take("undated") ?? cursor.take("unknown")) && cursor.isAtEnd ? true : null,
  );
  if (isUndated) return { type: "undated" };
  const inContext = { ...context, plans };
  const first = readMember(cursor, inContext);
  if (!first) return null;
  const members = [first];
  const joints = new Set<"and" | "or">();
  for (;;) {
    const next = cursor.attempt(() => {
      const from = cursor.at;
      const joint = cursor.mark(",") ? null : cursor.take("joint");
      if (cursor.at === from) return null;
      const another = readMember(cursor, inContext);
      return another && { another, joint: joint?.joint };
    });
    if (!next) break;
    members.push(next.another);
    if (next.joint) joints.add(next.joint);
  }
  cursor.mark(".");
  if (!cursor.isAtEnd) return null;
  if (joints.size > 1) throw cursor.failure("and-with-or", 0);
  if (members.length === 1) return { type: "dated", members, choice: null, plans };
  const [joint = decided(context, "and", "or", () => cursor.failure("ambiguous", 0))] = joints;
  return { type: "dated", members, choice: joint === "or" ? "one" : "all", plans };
}

function readMember(cursor: PhraseCursor, context: PhraseContext): Member | null {
  return (
    cursor.attempt(() => {
      const doubt = readDoubts(cursor, context);
      if (isSomeTimeAgo(cursor)) return null;
      const from = cursor.peek();
      const isOfOrFrom = cursor.take("of-or-from") !== null;
      const relation = isOfOrFrom ? "from" : cursor.take("relation")?.relation;
      if (!relation) return null;
      if (relation === "between") return doubtedMember(readBetween(cursor, context), doubt);
      const dates = readChain(cursor, context);
      if (!dates) return null;
      // German "von" and "vom" alone only say whose date it is: "Meldung vom 28. Oktober".
      const isOpen = folded(from?.text ?? "") === "from";
      return doubtedMember(related(cursor, relation, dates, isOpen), doubt);
    }) ?? cursor.attempt(() => unrelated(cursor, context))
  );
}

function related(cursor: PhraseCursor, relation: Relation, dates: Draft[], isOpen: boolean): Member {
  switch (relation) {
    case "between":
    case "from":
    case "since": {
      const isOtherEndUnknown = takeAfterthought(cursor, "end-unknown");
      if (dates.length > 1 && !isOtherEndUnknown) return member("stretch", dates);
      return member(
        relation === "since" || isOpen || isOtherEndUnknown ? "since" : "date",
        dates,
        isOtherEndUnknown,
      );
    }
    case "after":
      return member("after", dates, takeAfterthought(cursor, "end-unknown"));
    case "until":
      return member("until", dates, takeAfterthought(cursor, "start-unknown"));
    case "before":
      return member(takeAfterthought(cursor, "or-then") ? "until" : "before", dates);
  }
}

/** A date without a word before it that makes a span; "28. Oktober oder früher" is one by the words after it. */
function unrelated(cursor: PhraseCursor, context: PhraseContext): Member | null {
  const dates = readChain(cursor, context);
  if (!dates) return null;
  if (dates.length > 1) return member("stretch", dates);
  const neighbour = cursor.attempt(() => (cursor.mark("/") ? readDate(cursor, context) : null));
  if (neighbour) return member("neighbours", [dates[0], neighbour]);
  if (takeAfterthought(cursor, "or-earlier")) return member("until", dates);
  return member(takeAfterthought(cursor, "or-later") ? "since" : "date", dates);
}

function readBetween(cursor: PhraseCursor, context: PhraseContext): Member | null {
  const first = readChain(cursor, context);
  if (!first) return null;
  const last = cursor.attempt(() =>
    cursor.take("joint")?.joint === "and" ? readChain(cursor, context) : null,
  );
  if (!last) return first.length > 1 ? member("within", first) : null;
  const given = last.length === 1 ? readGiven(cursor, first[0]) : null;
  return given ? member("date", [given]) : member("within", [...first, ...last]);
}

/**
 * Dates joined by "bis", "to" or a dash; usually one. A date may itself be written as such a pair, and then be
 * given exactly: "1. Oktober bis 31. Oktober 2024 (angegeben als 2024-10-X1)".
 */
function readChain(cursor: PhraseCursor, context: PhraseContext): [Draft, ...Draft[]] | null {
  const first = readDate(cursor, context);
  if (!first) return null;
  const dates: [Draft, ...Draft[]] = [first];
  for (;;) {
    const next = cursor.attempt(() => (isBetweenDates(cursor) ? readDate(cursor, context) : null));
    if (!next) return dates;
    dates.push(next);
    const described = dates.at(-2);
    const given = described && readGiven(cursor, described);
    if (given) dates.splice(-2, 2, given);
  }
}

function isBetweenDates(cursor: PhraseCursor): boolean {
  return (
    cursor.mark("-") || (cursor.sense("relation")?.relation === "until" && cursor.take("relation") !== null)
  );
}

function takeAfterthought(cursor: PhraseCursor, expected: Afterthought): boolean {
  const found = cursor.attempt(() => {
    cursor.mark(",");
    return cursor.take("afterthought")?.afterthought === expected ? true : null;
  });
  return found ?? false;
}

function doubtedMember(found: Member | null, doubt: EdtfQualifier | null): Member | null {
  if (!found || !doubt) return found;
  const dates = found.dates.map((date) => ({ ...date, qualifier: bothDoubts(date.qualifier, doubt) }));
  return { ...found, dates };
}

function member(type: MemberType, dates: Draft[], isOtherEndUnknown = false): Member {
  return { type, dates, isOtherEndUnknown };
}
