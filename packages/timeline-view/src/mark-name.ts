import { assessmentName } from "@claimline/design/assessment-words";
import { type EventKind, kinds } from "@claimline/model/event/kinds/all-kinds";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import type { WindowItem } from "@claimline/model/timeline/window";
import type { Span } from "./chart-range.ts";
import { sayEvents } from "./chart-words.ts";
import { spanInWords } from "./spans-in-words.ts";

interface Reader {
  locale: Locale;
  timeZone: string;
}

/** What an event's mark is called: its date in words, its title, how sure it is, and what kind of event it is. */
export function itemName(item: WindowItem, reader: Reader): string {
  const when = formatWhen(item.when, { ...reader, phase: item.phase ?? undefined });
  const sure = assessmentName(item.assessment, reader.locale);
  return `${when}: ${item.title}. ${sure}. ${kindLabel(item.kind, reader.locale)}`;
}

/** What a group's mark is called: how many events, and from when to when. */
export function groupName(count: number, span: Span, reader: Reader): string {
  return `${sayEvents(count, reader.locale)}, ${spanInWords(span, reader)}`;
}

function kindLabel(kind: EventKind, locale: Locale): string {
  return kinds[kind].label[locale];
}
