import { assessmentFlagLabels, wordSupport } from "@claimline/model/claim/support";
import { formatWhen } from "@claimline/model/time/format-when";
import type { ExportedEvent, ExportedStory } from "./exported-story.ts";
import { exportWords } from "./export-words.ts";

/** When an event happened in words, never more precisely than it is given. */
export function whenInWords(
  { when, phase }: Pick<ExportedEvent, "when" | "phase">,
  { locale, story }: ExportedStory,
): string {
  if (when === null) return exportWords[locale].undated;
  return formatWhen(when, { locale, timeZone: story.timeZone, phase: phase ?? undefined });
}

/** What the claims amount to, in a few words: "confirmed, contested". */
export function assessmentInWords(
  { assessment }: Pick<ExportedEvent, "assessment">,
  { locale }: ExportedStory,
): string {
  const { contested, overdue, fulfilledBy } = assessment;
  return [
    wordSupport(assessment, locale),
    ...(contested ? [assessmentFlagLabels.contested[locale]] : []),
    ...(overdue ? [assessmentFlagLabels.overdue[locale]] : []),
    ...(fulfilledBy === null ? [] : [assessmentFlagLabels.fulfilledBy[locale]]),
  ].join(", ");
}

/** An event in three paragraphs: what, when, and what the claims amount to and why. */
export function eventParagraphs(event: ExportedEvent, story: ExportedStory): string[] {
  const words = exportWords[story.locale];
  const date = event.when === null ? "" : ` (EDTF ${event.when})`;
  return [
    event.summary,
    `${words.when}: ${whenInWords(event, story)}${date}`,
    `${words.assessment}: ${assessmentInWords(event, story)}. ${event.assessment.sentence}`,
  ];
}

/** The whole address of a page of the site, at the export's moment. */
export function pageAddress(path: string, { site, asOf, pinned }: ExportedStory): string {
  const query = new URLSearchParams({
    ...(asOf !== null && { asof: asOf }),
    ...(pinned !== null && { rev: String(pinned) }),
  }).toString();
  return `${site}${path}${query === "" ? "" : `?${query}`}`;
}
