import type { Actor } from "@claimline/model/actor/schema";
import type { AssessmentAnswer } from "@claimline/model/claim/assessment";
import type { Claim } from "@claimline/model/claim/schema";
import type { EventKind } from "@claimline/model/event/kinds/all-kinds";
import type { Lane } from "@claimline/model/event/lane";
import type { Phase } from "@claimline/model/event/phase";
import type { RelationType } from "@claimline/model/event/relation";
import type { Locale } from "@claimline/model/locale";
import type { LocalizedText } from "@claimline/model/localized-text";
import type { Place } from "@claimline/model/place/schema";
import type { Nature } from "@claimline/model/publication/nature";
import type { Source } from "@claimline/model/source/schema";

/**
 * What every format is written from: a story as the reading procedures answer it, in one language and at one moment.
 * Instants are ISO 8601 with `Z`, dates EDTF, references slugs, addresses paths.
 */
export interface ExportedStory {
  /** Where the public site is, without a slash at its end. */
  site: string;
  /** The name of the site, which publishes it. */
  publisher: string;
  /** The export's own address below `site`, with its parameters. */
  path: string;
  locale: Locale;
  /** The moment as asked for; without one, now. */
  asOf: string | null;
  /** The revision as asked for; without one, the present. */
  pinned: number | null;
  story: {
    slug: string;
    rev: number;
    topic: string;
    title: string;
    summary: string;
    /** Language of the texts, where it isn't `locale`. */
    lang: Locale | null;
    timeZone: string;
    changedAt: string;
    url: string;
  };
  /** In the order of the world, undated ones last. */
  events: readonly ExportedEvent[];
  actors: ReadonlyMap<string, ExportedActor>;
  places: ReadonlyMap<string, ExportedPlace>;
  sources: ReadonlyMap<string, Source>;
}

export interface ExportedEvent {
  id: string;
  slug: string;
  kind: EventKind;
  /** `null` on an `asOf` day. */
  phase: Phase | null;
  when: string | null;
  earliest: string | null;
  latest: string | null;
  title: string;
  summary: string;
  lang: Locale | null;
  lane: Lane;
  significance: number;
  places: readonly string[];
  actors: readonly string[];
  assessment: AssessmentAnswer;
  url: string;
  relations: readonly { type: RelationType; direction: "from" | "to"; event: string }[];
  claims: readonly ExportedClaim[];
  /** Publications, first to last; on an `asOf` day those until then. */
  revisions: readonly ExportedRevision[];
}

export interface ExportedClaim extends Pick<
  Claim,
  "slug" | "actor" | "stance" | "saidAt" | "quote" | "via" | "sources"
> {
  party: string | null;
  office: string | null;
  /** `null` when nothing bounds it: such a claim is never known at an `asOf`. */
  knownFrom: string | null;
  statement: string;
  lang: Locale | null;
}

export interface ExportedRevision {
  /** `null` where the event was unpublished. */
  number: number | null;
  rev: number;
  publishedAt: string;
  nature: Nature | null;
  note: LocalizedText | null;
}

export interface ExportedActor extends Pick<Actor, "slug" | "kind" | "isoCountry" | "wikidata"> {
  name: string;
}

export interface ExportedPlace extends Pick<
  Place,
  "slug" | "isoCountry" | "isoSubdivision" | "latitude" | "longitude" | "precision"
> {
  name: string;
}
