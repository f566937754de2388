import { stanceLabels, stanceSchema } from "@claimline/model/claim/stance";
import { supportLabels, supportSchema } from "@claimline/model/claim/support";
import { eventKindSchema, kinds } from "@claimline/model/event/kinds/all-kinds";
import type { Locale } from "@claimline/model/locale";
import { formatDay } from "@claimline/model/time/format-clock";
import type { Names } from "../reading/names.ts";
import { languageName } from "@claimline/model/language-name";
import { inQuotationMarks } from "../words/quotation-marks.ts";
import { siteWords } from "../words/site-words.ts";
import type { FilterKey } from "./event-filter.ts";

/** One value of a filter, as an address writes it, in words: "bestätigt", "ab 1. Oktober 2024". */
export function wordFilterValue(key: FilterKey, value: string, names: Names, locale: Locale): string {
  const words = siteWords(locale);
  switch (key) {
    case "q":
      return inQuotationMarks(value, locale);
    case "kinds":
      return kinds[eventKindSchema.parse(value)].label[locale];
    case "parties":
      return names.actor(value).text;
    case "stances":
      return stanceLabels[stanceSchema.parse(value)][locale];
    case "supports":
      return supportLabels[supportSchema.parse(value)][locale];
    case "contested":
      return value === "true" ? words.contestedOnly : words.uncontestedOnly;
    case "places":
      return names.place(value).text;
    case "significance":
      return words.significanceFrom(value);
    case "languages":
      return languageName(value, locale);
    case "from":
      return words.fromDay(formatDay(value, { locale }));
    case "to":
      return words.toDay(formatDay(value, { locale }));
  }
}

const selfEvident: ReadonlySet<FilterKey> = new Set(["contested", "significance", "from", "to"]);

/** The same with what it is a value of, where the words alone don't say: "Haltung: bestätigt". */
export function wordFilter(key: FilterKey, value: string, names: Names, locale: Locale): string {
  const text = wordFilterValue(key, value, names, locale);
  return selfEvident.has(key) ? text : `${siteWords(locale).filterLabels[key]}: ${text}`;
}
