import type { NewsDays } from "@claimline/api/story/list-news-days";
import type { Locale } from "@claimline/model/locale";
import { formatDay } from "@claimline/model/time/format-clock";
import type { CountedNoun } from "../words/counted.ts";
import { counted } from "../words/counted.ts";
import type { ShownDay } from "./day-scale.ts";

/** Plain texts, for they travel to the browser. */
export interface DayWords {
  today: string;
  newClaims: CountedNoun;
  planPassed: string;
  noNews: string;
}

/** A day of the bar in words: "28. Oktober 2024", "heute". */
export function wordDay(day: ShownDay, { today }: Pick<DayWords, "today">, locale: Locale): string {
  return day === null ? today : formatDay(day, { locale });
}

/** What the day brought: "32 neue Aussagen", "nichts Neues"; nothing is said of today, which only sums up. */
export function wordNews(
  day: ShownDay,
  days: NewsDays["items"],
  words: DayWords,
  locale: Locale,
): string | null {
  if (day === null) return null;
  const news = days.find((each) => each.day === day);
  if (!news) return words.noNews;
  const parts = [
    news.claims > 0 && counted(news.claims, words.newClaims, locale),
    news.overdue.length > 0 && words.planPassed,
  ];
  return parts.filter((part) => part !== false).join(", ");
}
