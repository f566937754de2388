import type { Actor } from "@claimline/model/actor/schema";
import type { Claim } from "@claimline/model/claim/schema";
import type { EventContent } from "@claimline/model/event/schema";
import { locales } from "@claimline/model/locale";
import type { LocalizedText } from "@claimline/model/localized-text";
import type { Place } from "@claimline/model/place/schema";
import { z } from "zod";

export const searchPlaceSchema = z.enum(["title", "summary", "claim", "quote", "actor", "place"]);
/** Where a text that can be searched stands. */
export type SearchPlace = z.infer<typeof searchPlaceSchema>;

/** A text that can be searched, in all the languages that it is there in. */
export interface SearchText {
  where: SearchPlace;
  texts: readonly { text: string; lang: string }[];
  /** The claim that it belongs to; `null` for what the event says of itself. */
  claim: string | null;
  /** The actor or place that it names; of what is said, the actor who says it. */
  record: string | null;
}

/** The names that events and claims refer to. */
export interface SearchedRecords {
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, Place>;
}

/** What the event says of itself: its title and summary, and the names of who takes part and where. */
export function eventTexts(content: EventContent, { actors, places }: SearchedRecords): SearchText[] {
  const participants = [...new Set(content.actors.map(({ actor }) => actor))];
  return [
    { where: "title", texts: inAllLanguages(content.title), claim: null, record: null },
    { where: "summary", texts: inAllLanguages(content.summary), claim: null, record: null },
    ...participants.flatMap((slug) => actorTexts(slug, actors, null)),
    ...content.places.map((slug) => nameText("place", slug, places.get(slug)?.name, null)),
  ];
}

/** What a claim says, and who says and relays it. */
export function claimTexts(claim: Claim, { actors }: SearchedRecords): SearchText[] {
  const { slug, actor, office, statement, quote, via } = claim;
  return [
    { where: "claim", texts: inAllLanguages(statement), claim: slug, record: actor },
    ...(quote ? [{ where: "quote" as const, texts: [quote], claim: slug, record: actor }] : []),
    ...actorTexts(actor, actors, slug),
    ...(office ? [nameText("actor", actor, office, slug)] : []),
    ...(via === null ? [] : actorTexts(via, actors, slug)),
  ];
}

function actorTexts(slug: string, actors: ReadonlyMap<string, Actor>, claim: string | null): SearchText[] {
  const actor = actors.get(slug);
  return [nameText("actor", slug, actor?.name, claim), nameText("actor", slug, actor?.role, claim)];
}

function nameText(
  where: "actor" | "place",
  record: string,
  name: LocalizedText | null | undefined,
  claim: string | null,
): SearchText {
  return { where, texts: name ? inAllLanguages(name) : [], claim, record };
}

function inAllLanguages(text: LocalizedText): { text: string; lang: string }[] {
  return locales.flatMap((lang) => {
    const worded = text[lang];
    return worded ? [{ text: worded, lang }] : [];
  });
}
