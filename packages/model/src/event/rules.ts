import type { Actor } from "../actor/schema.ts";
import type { Claim } from "../claim/schema.ts";
import type { FieldCode } from "../field-wording.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Locale } from "../locale.ts";
import type { Place } from "../place/schema.ts";
import type { Source } from "../source/schema.ts";
import { edtfBounds, isWhollyAfter } from "../time/bounds.ts";
import type { Instant } from "../time/instant.ts";
import type { EventContent } from "./schema.ts";

/** A rule that a value breaks; `path` leads to the value within what was checked. */
export interface BrokenRule {
  path: string;
  code: FieldCode;
}

/** The records that an event may cite, by slug. */
export interface Records {
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, Place>;
  sources: ReadonlyMap<string, Source>;
}

export interface PublicationSetting {
  defaultLocale: Locale;
  timeZone: string;
  now: Instant;
  /** Slugs of the story's events that a relation may lead to. */
  events: ReadonlySet<string>;
}

/** Nothing is published half done: what the event, its claims and all that they cite still lack. Empty: it may go out. */
export function publicationProblems(
  event: EventContent,
  records: Records,
  setting: PublicationSetting,
): BrokenRule[] {
  const lacks = (text: LocalizedText) => !text[setting.defaultLocale];
  return [
    ...(lacks(event.title) ? [broken("title", "title-missing")] : []),
    ...(lacks(event.summary) ? [broken("summary", "summary-missing")] : []),
    ...(event.when === null ? [broken("when", "when-missing")] : []),
    ...(event.claims.length === 0 ? [broken("claims", "claims-missing")] : []),
    ...event.claims.flatMap((claim, index) => claimProblems(claim, `claims.${index}`, records, setting)),
    ...event.places.flatMap((slug, index) => placeProblems(slug, `places.${index}`, records, setting)),
    ...event.actors.flatMap(({ actor }, index) => actorProblems(actor, `actors.${index}`, records, setting)),
    ...event.relations.flatMap((relation, index) =>
      setting.events.has(relation.event) ? [] : [broken(`relations.${index}`, "event-unknown")],
    ),
    ...event.quantities.flatMap((quantity, index) =>
      event.claims.some((claim) => claim.slug === quantity.claim)
        ? []
        : [broken(`quantities.${index}`, "claim-unknown")],
    ),
  ];
}

function claimProblems(
  claim: Claim,
  path: string,
  records: Records,
  setting: PublicationSetting,
): BrokenRule[] {
  const via = claim.via === null ? [] : actorProblems(claim.via, `${path}.via`, records, setting);
  return [
    ...actorProblems(claim.actor, `${path}.actor`, records, setting),
    ...via,
    ...(claim.statement[setting.defaultLocale] ? [] : [broken(`${path}.statement`, "statement-missing")]),
    ...saidAtProblems(claim, path, setting),
    ...(claim.sources.length === 0 ? [broken(`${path}.sources`, "source-missing")] : []),
    ...claim.sources.flatMap(({ source }, index) =>
      sourceProblems(source, `${path}.sources.${index}`, records, setting),
    ),
  ];
}

/** Nobody has said something yet that they will say: a `saidAt` wholly in the future is refused. */
export function saidAtProblems(
  claim: Pick<Claim, "saidAt">,
  path: string,
  { timeZone, now }: Pick<PublicationSetting, "timeZone" | "now">,
): BrokenRule[] {
  return isWhollyAfter(edtfBounds(claim.saidAt, timeZone), now)
    ? [broken(`${path}.saidAt`, "said-at-in-future")]
    : [];
}

function actorProblems(
  slug: string,
  path: string,
  records: Records,
  setting: PublicationSetting,
): BrokenRule[] {
  const content = records.actors.get(slug);
  if (!content) return [broken(path, "actor-unknown")];
  return atCitation(path, { kind: "actor", content }, setting);
}

function placeProblems(
  slug: string,
  path: string,
  records: Records,
  setting: PublicationSetting,
): BrokenRule[] {
  const content = records.places.get(slug);
  if (!content) return [broken(path, "place-unknown")];
  return atCitation(path, { kind: "place", content }, setting);
}

function sourceProblems(
  slug: string,
  path: string,
  records: Records,
  setting: PublicationSetting,
): BrokenRule[] {
  const content = records.sources.get(slug);
  if (!content) return [broken(path, "source-unknown")];
  return atCitation(path, { kind: "source", content }, setting);
}

/** A record that can be cited, and what it is. */
export type CitedRecord =
  | { kind: "actor"; content: Actor }
  | { kind: "place"; content: Place }
  | { kind: "source"; content: Source };

/**
 * What a record lacks that readers are to see: an actor or place a name in the story's main language; a source what
 * lets a reader check it, which is a title, and a publisher and an address or the reasons for none.
 */
export function recordProblems(
  { kind, content }: CitedRecord,
  { defaultLocale }: Pick<PublicationSetting, "defaultLocale">,
): BrokenRule[] {
  if (kind !== "source")
    return content.name[defaultLocale] ? [] : [broken("name", `${kind}-name-missing` as const)];
  const { title, publisher, publisherAbsence, url, urlAbsence } = content;
  return [
    ...(title ? [] : [broken("title", "source-title-missing")]),
    ...(publisher || publisherAbsence ? [] : [broken("publisher", "source-publisher-missing")]),
    ...(url || urlAbsence ? [] : [broken("url", "source-url-missing")]),
  ];
}

/** The same where an event cites it. */
function atCitation(path: string, record: CitedRecord, setting: PublicationSetting): BrokenRule[] {
  return recordProblems(record, setting).map(({ code }) => ({ path, code }));
}

function broken(path: string, code: FieldCode): BrokenRule {
  return { path, code };
}
