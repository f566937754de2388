import type { DatabaseTransaction } from "@claimline/db/database";

/** A newsroom of one can't wait for a second look; from the second publisher on it is the rule, unless the story has none. */
export async function fourEyesApply(
  tx: Pick<DatabaseTransaction, "story" | "user">,
  storyId: string,
): Promise<boolean> {
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { fourEyes: true } });
  if (story?.fourEyes === false) return false;
  const mayApprove = { role: { in: ["publisher", "admin"] }, deactivatedAt: null };
  return (await tx.user.count({ where: mayApprove })) > 1;
}
