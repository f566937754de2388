import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { namesOf } from "../desk/list-desk-events.ts";
import { eventIdSchema } from "../event/load-draft.ts";
import { ProblemError } from "../problem-error.ts";

/** Who hasn't been heard of for so long is gone; whoever is there tells so three times as often. */
const goneAfterMs = 30_000;

export const beatInput = z.strictObject({
  /** Id of the event. */
  id: eventIdSchema,
  /** Whether the caller has changed something since the last beat. */
  typed: z.boolean().default(false),
  /** The caller closes the event, and is gone at once. */
  leaving: z.boolean().default(false),
});

const presentColleagueSchema = z.strictObject({
  name: z.string(),
  since: z.string(),
  /** Whether they have changed something in this last half minute, rather than only having it open. */
  editing: z.boolean(),
});

export const beatOutput = z.strictObject({ others: z.array(presentColleagueSchema) });

/**
 * Tells that the caller has an event open, and answers who else has. A hint only: it keeps nobody from anything, and
 * is forgotten half a minute after the last beat. @throws ProblemError `not-found`
 */
export async function beat(
  { database, account, now }: SignedInContext,
  { id: eventId, typed, leaving }: z.infer<typeof beatInput>,
): Promise<z.infer<typeof beatOutput>> {
  const at = new Date(now());
  const gone = new Date(now() - goneAfterMs);
  const mine = { eventId, userId: account.id };
  await database.presence.deleteMany({
    where: leaving ? { OR: [mine, { beatAt: { lte: gone } }] } : { beatAt: { lte: gone } },
  });
  if (leaving) return { others: [] };
  if ((await database.timelineEvent.count({ where: { id: eventId } })) === 0)
    throw new ProblemError("not-found");
  const told = { beatAt: at, ...(typed && { typedAt: at }) };
  await database.presence.upsert({
    where: { eventId_userId: mine },
    create: { ...mine, since: at, ...told },
    update: told,
  });
  const present = await database.presence.findMany({
    where: { eventId, userId: { not: account.id }, beatAt: { gt: gone } },
    orderBy: [{ since: "asc" }, { userId: "asc" }],
    take: 20,
  });
  const names = await namesOf(
    { database },
    present.map(({ userId }) => userId),
  );
  return {
    others: present.flatMap(({ userId, since, typedAt }) => {
      const name = names.get(userId);
      const editing = typedAt !== null && typedAt > gone;
      return name === undefined ? [] : [{ name, since: since.toISOString(), editing }];
    }),
  };
}
