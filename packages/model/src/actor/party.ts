import type { Actor } from "./schema.ts";

/** What is needed of an actor to find its party. */
export type Speaker = Pick<Actor, "slug" | "kind" | "speaksFor">;

/**
 * The party that an actor speaks for: the last of the `speaksFor` chain. `null` when the actor is unknown or
 * the chain ends at an outlet, which is no party. A cycle, which no save lets through, ends the walk at the
 * actor first met again, so that faulty data can't hang a reader's page.
 */
export function partyOf(actor: string, actors: ReadonlyMap<string, Speaker>): string | null {
  const met = new Set<string>();
  let speaker = actors.get(actor);
  while (speaker?.speaksFor && actors.has(speaker.speaksFor) && !met.has(speaker.slug)) {
    met.add(speaker.slug);
    speaker = actors.get(speaker.speaksFor);
  }
  return speaker && speaker.kind !== "outlet" ? speaker.slug : null;
}
