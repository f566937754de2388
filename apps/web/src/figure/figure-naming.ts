import { claimAnchor } from "../claim/claim-anchor.ts";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Locale } from "@claimline/model/locale";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import type { Figure } from "./figure.ts";

/** Names and addresses of those who give figures. */
export interface FigureNaming {
  speaker(figure: Figure): string;
  party(figure: Figure): string;
  /** The claim in its context: on the page that is open when that is the event's, else on the event's page. */
  claimAddress(figure: Figure): string;
  eventAddress(figure: Figure): string;
}

export function nameFigures({
  story,
  moment,
  names,
  openEvent = null,
  locale,
}: {
  story: string;
  moment: Moment;
  names: Names;
  openEvent?: string | null;
  locale: Locale;
}): FigureNaming {
  const eventAddress = ({ event }: Figure) => siteAddress(locale, eventPath(story, event.slug, moment));
  return {
    speaker: ({ speaker }) => names.actor(speaker).text,
    party: ({ party, speaker }) => names.actor(party ?? speaker).text,
    eventAddress,
    claimAddress: (figure) =>
      `${figure.event.slug === openEvent ? "" : eventAddress(figure)}#${claimAnchor(figure.claim)}`,
  };
}
