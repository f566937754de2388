import { assessClaims, type Assessment } from "@claimline/model/claim/assessment";
import { knownClaims } from "@claimline/model/claim/known-claims";
import type { EventContent } from "@claimline/model/event/schema";
import { asOfNow } from "@claimline/model/time/as-of";
import { parseEdtf } from "@claimline/model/time/edtf";
import type { DeskSetting } from "./desk-records.ts";

/**
 * What follows from the claims as they are written now. Claims without a speaker or a readable date don't count yet.
 * What other events do to this one (fulfil, replace) is left out.
 */
export function assessDraft(
  { kind, claims }: Pick<EventContent, "kind" | "claims">,
  { records, story }: DeskSetting,
  now: number,
): Assessment {
  const times = { sources: records.sources, timeZone: story.timeZone };
  const usable = claims.filter(({ actor, saidAt }) => actor !== "" && parseEdtf(saidAt).ok);
  return assessClaims(kind, knownClaims(usable, times, asOfNow(now, story.timeZone)), records.actors);
}
