import type { Locale } from "@claimline/model/locale";
import { partyPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";

export interface PartyNameProps {
  actor: string;
  story: string;
  moment: Moment;
  names: Names;
  locale: Locale;
}

/** The name of an actor; that of a party that has spoken leads to what it said. */
export function PartyName({ actor, story, moment, names, locale }: PartyNameProps) {
  const name = names.actor(actor).text;
  if (names.speakingParty(actor) !== actor) return name;
  return <a href={siteAddress(locale, partyPath(story, actor, moment))}>{name}</a>;
}
