import type { EventContent } from "../event/schema.ts";
import { type RelationType, relationLabels } from "../event/relation.ts";
import type { Locale, Wording } from "../locale.ts";
import type { Assessment } from "./assessment.ts";
import { assessmentName } from "./assessment-name.ts";

/** What readers see of an event: what it says, and what follows from it. */
export interface SeenEvent {
  content: Pick<EventContent, "relations">;
  assessment: Assessment;
}

/** A relation of a published or unpublished event that another event is the target of. */
export interface RelationEffect {
  /** The event that has the relation. */
  from: string;
  type: RelationType;
  /** Whether it comes or goes. */
  gained: boolean;
}

/** What a publication changes about one event, by slug. */
export interface EventEffect {
  slug: string;
  before: Assessment | null;
  after: Assessment | null;
  /** Relations that come or go in which it is the target. */
  relations: readonly RelationEffect[];
}

/**
 * What a publication changes: each of its `subjects`, changed or not, then every other event that is assessed otherwise or is
 * related otherwise. `before` and `after` are what readers see, by slug.
 */
export function publishEffects(
  before: ReadonlyMap<string, SeenEvent>,
  after: ReadonlyMap<string, SeenEvent>,
  subjects: readonly string[],
): EventEffect[] {
  const relations = relationEffects(before, after);
  const others = [...new Set([...after.keys(), ...before.keys()])].filter((slug) => !subjects.includes(slug));
  const effectOn = (slug: string): EventEffect => ({
    slug,
    before: before.get(slug)?.assessment ?? null,
    after: after.get(slug)?.assessment ?? null,
    relations: relations.get(slug) ?? [],
  });
  const changed = others
    .map(effectOn)
    .filter((effect) => effect.relations.length > 0 || isReassessed(effect));
  return [...subjects.map(effectOn), ...changed];
}

/** Whether the mark of an event becomes another one. */
function isReassessed({ before, after }: Pick<EventEffect, "before" | "after">): boolean {
  if (before === null || after === null) return before !== after;
  return (
    before.support !== after.support ||
    before.contested !== after.contested ||
    before.overdue !== after.overdue ||
    before.fulfilledBy !== after.fulfilledBy
  );
}

function relationEffects(
  before: ReadonlyMap<string, SeenEvent>,
  after: ReadonlyMap<string, SeenEvent>,
): ReadonlyMap<string, RelationEffect[]> {
  const [earlier, later] = [relationsIn(before), relationsIn(after)];
  const effects = new Map<string, RelationEffect[]>();
  const add = (target: string, effect: RelationEffect) =>
    effects.set(target, [...(effects.get(target) ?? []), effect]);
  for (const [key, { target, ...relation }] of later) {
    if (!earlier.has(key)) add(target, { ...relation, gained: true });
  }
  for (const [key, { target, ...relation }] of earlier) {
    if (!later.has(key)) add(target, { ...relation, gained: false });
  }
  return effects;
}

function relationsIn(events: ReadonlyMap<string, SeenEvent>) {
  return new Map(
    [...events].flatMap(([from, { content }]) =>
      content.relations.map(({ type, event: target }) => [
        `${from} ${type} ${target}`,
        { from, type, target },
      ]),
    ),
  );
}

const words = {
  first: { de: "Leser sehen es zum ersten Mal: {after}.", en: "Readers see it for the first time: {after}." },
  gone: { de: "Leser sehen es nicht mehr.", en: "Readers no longer see it." },
  becomes: {
    de: "Die Bewertung wird: {after} (bisher: {before}).",
    en: "The assessment becomes: {after} (was: {before}).",
  },
  stays: { de: "Die Bewertung bleibt: {after}.", en: "The assessment stays: {after}." },
  noOther: { de: "Kein anderes Ereignis ist betroffen.", en: "No other event is affected." },
  oneOther: { de: "1 weiteres Ereignis ist betroffen.", en: "1 other event is affected." },
  others: { de: "{count} weitere Ereignisse sind betroffen.", en: "{count} other events are affected." },
  gained: { de: "Neu: {relation} „{title}“.", en: "New: {relation} “{title}”." },
  lost: { de: "Nicht mehr: {relation} „{title}“.", en: "No longer: {relation} “{title}”." },
} as const satisfies Record<string, Wording>;

/** What changes about one event, in a sentence or a few. */
export function wordEffect(
  { before, after, relations }: EventEffect,
  { locale, titleOf }: { locale: Locale; titleOf: (slug: string) => string },
): string {
  const told = relations.map(({ from, type, gained }) =>
    words[gained ? "gained" : "lost"][locale]
      .replace("{relation}", relationLabels[type].to[locale])
      .replace("{title}", () => titleOf(from)),
  );
  return [wordMark(before, after, locale), ...told].join(" ");
}

function wordMark(before: Assessment | null, after: Assessment | null, locale: Locale): string {
  if (after === null) return words.gone[locale];
  const name = assessmentName(after, locale);
  if (before === null) return words.first[locale].replace("{after}", name);
  const text = isReassessed({ before, after }) ? words.becomes : words.stays;
  return text[locale].replace("{after}", name).replace("{before}", assessmentName(before, locale));
}

/** How many events are affected besides those that are published. */
export function wordOthers(count: number, locale: Locale): string {
  if (count === 0) return words.noOther[locale];
  return count === 1 ? words.oneOther[locale] : words.others[locale].replace("{count}", String(count));
}
