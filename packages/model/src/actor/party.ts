import type { Actor } from "./schema.ts";

/** What is needed of an actor to find its party. */
export type Speaker = Pick<Actor, "slug" | "kind" | "speaksFor">;

/**
 * The party that an actor speaks for: the last of the `speaksFor` chain. `null` when the actor is unknown, is an
 * outlet or speaks through one: outlets are no party, whoever stands behind them. A chain that leads to an unknown
 * actor ends before it. A cycle, which no save lets through, ends the walk at the actor first met again, so that
 * faulty data can't hang a reader's page.
 */
export function partyOf(actor: string, actors: ReadonlyMap<string, Speaker>): string | null {
  const met = new Set<string>();
  let party: string | null = null;
  let speaker = actors.get(actor);
  while (speaker) {
    if (speaker.kind === "outlet") return null;
    party = speaker.slug;
    if (met.has(party) || speaker.speaksFor === null) return party;
    met.add(party);
    speaker = actors.get(speaker.speaksFor);
  }
  return party;
}
