import type { DatabaseTransaction } from "@claimline/db/database";
import { citesRecord, type RecordMerge, replaceRecord } from "@claimline/model/event/replace-record";
import { eventContentSchema } from "@claimline/model/event/schema";
import type { SignedInContext } from "../context.ts";
import { writeEvent } from "../event/change-state.ts";
import { type Draft, loadAnyDraft } from "../event/load-draft.ts";
import { lastRevision } from "../event/make-revision.ts";
import type { Told } from "../event/publish-event.ts";
import { showEvent } from "../event/show-event.ts";
import type { PublicationMoment } from "../publication/publish-in-story.ts";
import type { RecordUse } from "./record-uses.ts";

interface Move {
  use: RecordUse;
  merge: RecordMerge;
  moment: PublicationMoment;
  told: Told;
}

/** Leads one event to the other record: what readers see of it, as a new revision, and its draft. */
export async function moveUse(
  tx: DatabaseTransaction,
  ctx: SignedInContext,
  { use, merge, moment, told }: Move,
): Promise<void> {
  const draft = await loadAnyDraft(tx, use.eventId);
  const revision = use.isLive ? await moveLive(tx, ctx, { draft, merge, moment, told }) : null;
  const content = replaceRecord(draft.content, merge);
  const rewritten = citesRecord(draft.content, merge);
  const me = ctx.account.id;
  // Nothing but the record has changed for readers: what is published is still what was written.
  const isShown = draft.state === "published";
  const version = await writeEvent(
    tx,
    { id: draft.id, version: draft.version, at: moment.at },
    {
      content,
      state: !rewritten || isShown ? draft.state : "draft",
      ...(revision !== null && { baseRevision: revision }),
      ...(rewritten && !isShown && { contributorIds: [...new Set([...draft.contributorIds, me])] }),
      updatedById: me,
    },
  );
  const snapshot = { eventId: draft.id, version, content, savedById: me, savedAt: moment.at };
  await tx.draftSnapshot.create({ data: snapshot });
}

async function moveLive(
  tx: DatabaseTransaction,
  ctx: SignedInContext,
  { draft, merge, moment, told }: Omit<Move, "use"> & { draft: Draft },
): Promise<number | null> {
  const { id } = draft;
  const shown = await tx.publishedEvent.findFirst({ where: { eventId: id, untilRev: null } });
  if (!shown || shown.content === null) return null;
  const content = replaceRecord(eventContentSchema.parse(shown.content), merge);
  const last = await lastRevision(tx, id);
  const number = (last?.number ?? 0) + 1;
  await tx.revision.create({
    data: {
      eventId: id,
      number,
      cause: "publish",
      content,
      contributorIds: [ctx.account.id],
      createdById: ctx.account.id,
      createdAt: moment.at,
    },
  });
  await showEvent(tx, moment, { draft: { ...draft, content }, revision: number, ...told });
  return number;
}
