import { assessmentName } from "@claimline/model/claim/assessment-name";
import { type EventKind, kinds } from "@claimline/model/event/kinds/all-kinds";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import type { WindowItem } from "@claimline/model/timeline/window";
import type { Span } from "./chart-range.ts";
import { sayEvents } from "./chart-words.ts";
import { keepAnswers } from "./keep-answers.ts";
import { spanInWords } from "./spans-in-words.ts";

interface Reader {
  locale: Locale;
  timeZone: string;
}

/** What an event's mark is called: its date in words, its title, how sure it is, and what kind of event it is. */
export function itemName(item: WindowItem, { locale, timeZone }: Reader): string {
  const when = whenInWords(item.when, item.phase, locale, timeZone);
  const sure = assessmentName(item.assessment, locale);
  return `${when}: ${item.title}. ${sure}. ${kindLabel(item.kind, locale)}`;
}

const whenInWords = keepAnswers(
  (when: string, phase: WindowItem["phase"], locale: Locale, timeZone: string): string =>
    formatWhen(when, { locale, timeZone, phase: phase ?? undefined }),
);

/** What a group's mark is called: how many events, and from when to when. */
export function groupName(count: number, { from, to }: Span, { locale, timeZone }: Reader): string {
  return `${sayEvents(count, locale)}, ${stretchInWords(from, to, locale, timeZone)}`;
}

const stretchInWords = keepAnswers((from: number, to: number, locale: Locale, timeZone: string): string =>
  spanInWords({ from, to }, { locale, timeZone }),
);

function kindLabel(kind: EventKind, locale: Locale): string {
  return kinds[kind].label[locale];
}
