import type { Assessment } from "../claim/assessment.ts";
import { kinds } from "../event/kinds/all-kinds.ts";
import { type PublicationSetting, publicationProblems, type Records } from "../event/rules.ts";
import type { EventContent } from "../event/schema.ts";
import { locales } from "../locale.ts";
import type { LocalizedText } from "../localized-text.ts";
import { type DeskFinding, deskFindings } from "./desk-view.ts";

/** An event as it is written now, and what follows from the claims on it. */
export interface DeskedEvent {
  content: EventContent;
  assessment: Pick<Assessment, "overdue" | "parties">;
  /** Another event that contradicts it was edited after it. */
  contradictedSince: boolean;
}

/** What an editor is to notice about an event: the one place that decides what the desk's views show. */
export function findingsOf(
  { content, assessment, contradictedSince }: DeskedEvent,
  records: Records,
  setting: PublicationSetting,
): DeskFinding[] {
  const cited = new Set(content.claims.flatMap(({ sources }) => sources.map(({ source }) => source)));
  const found: Readonly<Record<DeskFinding, boolean>> = {
    overdue: assessment.overdue,
    single_source: cited.size === 1,
    // Who says something needs nobody else to have said it.
    one_side: assessment.parties.length === 1 && !kinds[content.kind].utterance,
    contradicted: contradictedSince,
    missing_translation: textsOf(content).some(isHalfTranslated),
    no_archive: [...cited].some((slug) => lacksArchive(records.sources.get(slug))),
    missing_data: publicationProblems(content, records, setting).length > 0,
  };
  return deskFindings.filter((finding) => found[finding]);
}

function textsOf({ title, summary, claims }: EventContent): LocalizedText[] {
  return [title, summary, ...claims.map(({ statement }) => statement)];
}

/** A text that is written in no language yet is missing data, not a missing translation. */
function isHalfTranslated(text: LocalizedText): boolean {
  const written = locales.filter((locale) => text[locale]);
  return written.length > 0 && written.length < locales.length;
}

function lacksArchive(source: { url: string | null; archiveUrl: string | null } | undefined): boolean {
  return source !== undefined && source.url !== null && source.archiveUrl === null;
}
