import type { DatabaseTransaction } from "@claimline/db/database";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { Visibility, WorkState } from "@claimline/model/publication/state";
import { type StoryContent, storyContentSchema } from "@claimline/model/story/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";

/** The working side of an event, parsed. */
export interface Draft {
  id: string;
  storyId: string;
  slug: string;
  state: WorkState;
  visibility: Visibility;
  version: number;
  content: EventContent;
  contributorIds: readonly string[];
  createdById: string | null;
  updatedAt: Date;
  /** Since when it is in the trash. */
  trashedAt: Date | null;
  story: StoryContent;
}

export const eventIdSchema = z.uuid();

/** The draft of an event by its id, locked until the transaction ends. @throws ProblemError `not-found`; `wrong-state` in the trash */
export async function loadDraft(tx: DatabaseTransaction, id: string): Promise<Draft> {
  const draft = await loadAnyDraft(tx, id);
  if (draft.trashedAt !== null) throw new ProblemError("wrong-state");
  return draft;
}

/** The same, also of an event in the trash. @throws ProblemError `not-found` */
export async function loadAnyDraft(tx: DatabaseTransaction, id: string): Promise<Draft> {
  await tx.$queryRaw`select id from event where id = ${id}::uuid for update`;
  const row = await tx.timelineEvent.findUnique({
    where: { id },
    include: { story: { select: { content: true } } },
  });
  if (!row) throw new ProblemError("not-found");
  const { story, content, ...event } = row;
  return {
    ...event,
    content: eventContentSchema.parse(content),
    story: storyContentSchema.parse(story.content),
  };
}

/** A contributor edits and submits only what they have begun themselves. */
export function isOwnDraft({ account }: SignedInContext, draft: Pick<Draft, "createdById">): boolean {
  return account.role !== "contributor" || draft.createdById === account.id;
}

/** @throws ProblemError `own-draft-only` */
export function assertOwnDraft(ctx: SignedInContext, draft: Pick<Draft, "createdById">): void {
  if (!isOwnDraft(ctx, draft)) throw new ProblemError("own-draft-only");
}
