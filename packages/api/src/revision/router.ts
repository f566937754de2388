import { accountProcedure, router } from "../trpc.ts";
import { createRevision, createRevisionInput, createRevisionOutput } from "./create-revision.ts";
import { diffRevisions, diffRevisionsInput, diffRevisionsOutput } from "./diff-revisions.ts";
import { listRevisions, listRevisionsInput, listRevisionsOutput } from "./list-revisions.ts";
import { restoreAnswerSchema, restoreRevision, restoreRevisionInput } from "./restore-revision.ts";

/** What an event was before, and the way back. */
export const revisionRouter = router({
  list: accountProcedure("revision.list")
    .input(listRevisionsInput)
    .output(listRevisionsOutput)
    .query(({ ctx, input }) => listRevisions(ctx, input)),
  diff: accountProcedure("revision.diff")
    .input(diffRevisionsInput)
    .output(diffRevisionsOutput)
    .query(({ ctx, input }) => diffRevisions(ctx, input)),
  create: accountProcedure("revision.create")
    .input(createRevisionInput)
    .output(createRevisionOutput)
    .mutation(({ ctx, input }) => createRevision(ctx, input)),
  restore: accountProcedure("revision.restore")
    .input(restoreRevisionInput)
    .output(restoreAnswerSchema)
    .mutation(({ ctx, input }) => restoreRevision(ctx, input)),
});
