import type { Claim } from "../claim/schema.ts";
import { stanceLabels } from "../claim/stance.ts";
import { languageName } from "../language-name.ts";
import type { LocalizedText } from "../localized-text.ts";
import { type Locale, locales, type Wording } from "../locale.ts";
import { parseEdtf } from "../time/edtf.ts";
import { formatWhen } from "../time/format-when.ts";
import type { EventShape } from "./content-parts.ts";
import { claimLabels, eventLabels, yesWording } from "./content-labels.ts";
import { describeDetail } from "./describe-detail.ts";
import {
  describeDate,
  type DescribedItem,
  type DescribeSetting,
  describeText,
  plain,
} from "./described-item.ts";
import { kinds } from "./kinds/all-kinds.ts";
import { participantRoleLabels } from "./participant.ts";
import { phaseLabels } from "./phase.ts";
import { quantityWords } from "./quantity-words.ts";
import { relationLabels } from "./relation.ts";

/** A field, or a text in one language, with its values: none when it is empty, several when it is a list. */
export interface DescribedPart {
  part: string;
  label: string;
  /** Language of the values, of a text that is written in several. */
  lang: Locale | null;
  items: readonly DescribedItem[];
}

/** All that an event says of itself, without its claims, part by part in words. */
export function describeEvent(event: EventShape, setting: DescribeSetting): DescribedPart[] {
  const { locale, names } = setting;
  const { kind, phase, when, places, actors, quantities, relations, significance } = event;
  const labels: Readonly<Record<string, Wording>> = kinds[kind].detailLabels;
  return [
    ...textParts("title", eventLabels.title, event.title, locale),
    ...textParts("summary", eventLabels.summary, event.summary, locale),
    named("kind", [plain(kind, kinds[kind].label[locale])]),
    ...Object.entries(event.details).map(([name, value]) => ({
      part: `details.${name}`,
      label: labels[name]?.[locale] ?? name,
      lang: null,
      items: describeDetail(kind, name, value, setting),
    })),
    named("phase", [plain(phase, phaseLabels[phase][locale])]),
    named("when", when ? [describeDate(when, setting, phase)] : []),
    named(
      "places",
      places.map((slug) => plain(slug, names.place(slug))),
    ),
    named(
      "actors",
      actors.map((participant) => {
        const text = `${names.actor(participant.actor)} (${participantRoleLabels[participant.role][locale]})`;
        return { ...plain(participant, text), key: participant.actor };
      }),
    ),
    named(
      "quantities",
      quantities.map((quantity) => describeQuantity(quantity, event, setting)),
    ),
    named(
      "relations",
      relations.flatMap((relation) => {
        const title = names.event(relation.event);
        if (title === null) return [];
        const item = plain(relation, `${relationLabels[relation.type].from[locale]}: ${title}`);
        return [{ ...item, key: relation.event, exact: `${item.text} (${relation.event})` }];
      }),
    ),
    named("significance", [plain(significance, String(significance))]),
    named("slug", event.slug ? [plain(event.slug, event.slug)] : []),
    named("fromArticle", event.fromArticle ? [plain(true, yesWording[locale])] : []),
  ];

  function named(part: keyof typeof eventLabels, items: readonly DescribedItem[]): DescribedPart {
    return { part, label: eventLabels[part][locale], lang: null, items };
  }
}

/** All that a claim says, part by part in words. */
export function describeClaim(claim: Claim, setting: DescribeSetting): DescribedPart[] {
  const { locale, names } = setting;
  const { actor, stance, saidAt, quote, via, sources } = claim;
  return [
    named("actor", actor ? [plain(actor, names.actor(actor))] : []),
    ...textParts("office", claimLabels.office, claim.office ?? {}, locale),
    named("stance", [plain(stance, stanceLabels[stance][locale])]),
    named("saidAt", saidAt ? [describeDate(saidAt, setting)] : []),
    ...textParts("statement", claimLabels.statement, claim.statement, locale),
    named("quote", quote ? [plain(quote, `${quote.text} (${quotedIn(quote.lang, locale)})`)] : []),
    named("via", via ? [plain(via, names.actor(via))] : []),
    named(
      "sources",
      sources.map((citation) => {
        const { source, locator } = citation;
        const text = names.source(source) + (locator ? ` (${locator})` : "");
        return { ...plain(citation, text), key: source, exact: `${text} [${source}]` };
      }),
    ),
    named("slug", claim.slug ? [plain(claim.slug, claim.slug)] : []),
    named("fromArticle", claim.fromArticle ? [plain(true, yesWording[locale])] : []),
  ];

  function named(part: keyof typeof claimLabels, items: readonly DescribedItem[]): DescribedPart {
    return { part, label: claimLabels[part][locale], lang: null, items };
  }
}

/** What a claim is called among others: who said it, and when. */
export function claimHeading({ actor, saidAt }: Claim, setting: DescribeSetting): string {
  const when = parseEdtf(saidAt);
  const { locale, timeZone } = setting;
  const name = actor ? setting.names.actor(actor) : "";
  return when.ok ? `${name}, ${formatWhen(when.value, { locale, timeZone })}` : name;
}

/** A text per language; an empty one is none. */
function textParts(part: string, label: Wording, text: LocalizedText, locale: Locale): DescribedPart[] {
  return locales.map((lang) => {
    const words = text[lang];
    return {
      part: `${part}.${lang}`,
      label: `${label[locale]} ${lang.toUpperCase()}`,
      lang,
      items: words ? [plain(words, words)] : [],
    };
  });
}

function describeQuantity(
  quantity: EventShape["quantities"][number],
  { claims }: EventShape,
  setting: DescribeSetting,
): DescribedItem {
  const { locale } = setting;
  const claim = claims.find(({ slug }) => slug === quantity.claim);
  const by = claim ? claimHeading(claim, setting) : quantity.claim;
  const figure = `${quantityWords(quantity, locale)} ${quantity.unit}`.trim();
  const counts = describeText(quantity.counts, locale);
  return {
    key: `${quantity.claim} ${quantity.counts.de ?? ""} ${quantity.counts.en ?? ""}`,
    value: quantity,
    text: `${counts.text}: ${figure} (${by})`,
    exact: `${counts.exact}: ${figure} (${by}, ${quantity.claim})`,
  };
}

/** Tags that no language has a name for are shown as they are; a form may hold what is no tag at all. */
function quotedIn(tag: string, locale: Locale): string {
  try {
    return languageName(tag, locale);
  } catch {
    return tag;
  }
}
