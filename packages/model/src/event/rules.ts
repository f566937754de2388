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
      sourceProblems(source, `${path}.sources.${index}`, records),
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
  const actor = records.actors.get(slug);
  if (!actor) return [broken(path, "actor-unknown")];
  return actor.name[setting.defaultLocale] ? [] : [broken(path, "actor-name-missing")];
}

function placeProblems(
  slug: string,
  path: string,
  records: Records,
  setting: PublicationSetting,
): BrokenRule[] {
  const place = records.places.get(slug);
  if (!place) return [broken(path, "place-unknown")];
  return place.name[setting.defaultLocale] ? [] : [broken(path, "place-name-missing")];
}

/** A source can be checked by a reader: it has a title, and a publisher and an address or the reasons for none. */
function sourceProblems(slug: string, path: string, records: Records): BrokenRule[] {
  const source = records.sources.get(slug);
  if (!source) return [broken(path, "source-unknown")];
  return [
    ...(source.title ? [] : [broken(path, "source-title-missing")]),
    ...(source.publisher || source.publisherAbsence ? [] : [broken(path, "source-publisher-missing")]),
    ...(source.url || source.urlAbsence ? [] : [broken(path, "source-url-missing")]),
  ];
}

function broken(path: string, code: FieldCode): BrokenRule {
  return { path, code };
}
