import type { DatabaseTransaction } from "@claimline/db/database";
import { sendJob } from "@claimline/db/jobs/queues";
import { changeMessage, type ToldChange } from "@claimline/model/webhook/message";

/**
 * Leaves a message for every webhook that wants to be told of a publication, in its transaction: none is lost when the
 * publication is made, and none is sent when it isn't.
 */
export async function tellWebhooks(
  tx: DatabaseTransaction,
  storyId: string,
  change: Omit<ToldChange, "story">,
): Promise<void> {
  const { rev, at, kind } = change;
  const told = await tx.webhook.findMany({
    where: { disabledAt: null, kinds: { has: kind }, OR: [{ storyId: null }, { storyId }] },
    select: { id: true },
  });
  if (told.length === 0) return;
  // The address that readers know it by; the newsroom may have another in work.
  const shown = await tx.publishedStory.findFirstOrThrow({
    where: { storyId },
    orderBy: { fromRev: "desc" },
    select: { slug: true },
  });
  const story = shown.slug;
  const message = changeMessage({ ...change, story });
  for (const { id: webhookId } of told) {
    const data = {
      type: message.type,
      storyId,
      story,
      rev,
      body: JSON.stringify(message),
      createdAt: at,
      nextAt: at,
    };
    const { id: deliveryId } = await tx.webhookDelivery.create({ data: { webhookId, ...data } });
    await sendJob(tx, "deliver-message", { deliveryId }, null);
  }
}
