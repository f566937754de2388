import { accountProcedure, router } from "../trpc.ts";
import { createPreview, createPreviewInput, createPreviewOutput } from "./create-preview.ts";
import { listPreviews, listPreviewsInput, listPreviewsOutput } from "./list-previews.ts";
import { revokePreview, revokePreviewInput, revokePreviewOutput } from "./revoke-preview.ts";

/** Links to drafts. What they lead to no procedure answers, but the public site's page of a preview alone. */
export const previewRouter = router({
  create: accountProcedure("preview.create")
    .input(createPreviewInput)
    .output(createPreviewOutput)
    .mutation(({ ctx, input }) => createPreview(ctx, input)),
  list: accountProcedure("preview.list")
    .input(listPreviewsInput)
    .output(listPreviewsOutput)
    .query(({ ctx, input }) => listPreviews(ctx, input)),
  revoke: accountProcedure("preview.revoke")
    .input(revokePreviewInput)
    .output(revokePreviewOutput)
    .mutation(({ ctx, input }) => revokePreview(ctx, input)),
});
