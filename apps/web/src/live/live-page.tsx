import type { Locale } from "@claimline/model/locale";
import { siteWords } from "../words/site-words.ts";
import { LiveUpdates } from "./live-updates.tsx";

/** Keeps an open page of a story up to date. Placed on pages that show the present, not on those of an earlier `rev`. */
export function LivePage({ story, rev, locale }: { story: string; rev: number; locale: Locale }) {
  const { updated, events } = siteWords(locale);
  return <LiveUpdates story={story} rev={rev} words={{ updated, ...events }} />;
}
