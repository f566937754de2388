import { answerClaim, answerQuantities } from "@claimline/api/event/event-detail";
import type { StoryView } from "@claimline/api/publication/story-view";
import type { Locale } from "@claimline/model/locale";
import { showText } from "@claimline/model/localized-text";
import { parseInstant } from "@claimline/model/time/instant";
import type { Figure } from "./figure.ts";

/** The figures that known claims give on events of a story, in the order of the world. */
export function readFigures(view: StoryView, events: StoryView["events"], locale: Locale): Figure[] {
  const { sources, story } = view.edition;
  return events.flatMap((event): Figure[] => {
    const title = showText(event.content.title, locale, story.defaultLocale);
    const shown = { text: title.text, lang: title.lang === locale ? null : title.lang };
    return answerQuantities(event, view, locale).flatMap((quantity) => {
      const dated = event.claims.find(({ claim }) => claim.slug === quantity.claim);
      if (dated === undefined) return [];
      const claim = answerClaim(dated, view, locale);
      return [
        {
          ...quantity,
          event: { slug: event.content.slug, title: shown.text, lang: shown.lang },
          speaker: claim.actor,
          party: claim.party,
          saidAt: claim.saidAt,
          knownFrom: claim.knownFrom === null ? null : parseInstant(claim.knownFrom),
          sources: claim.sources.flatMap(({ source }) => sources.get(source) ?? []),
        },
      ];
    });
  });
}
