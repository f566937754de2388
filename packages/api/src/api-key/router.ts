import { accountProcedure, router } from "../trpc.ts";
import { createApiKey, createApiKeyInput } from "./create-api-key.ts";
import { apiKeySchema, keyIdInput, madeKeySchema } from "./key-answer.ts";
import { listApiKeys, listApiKeysOutput } from "./list-api-keys.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { rotateApiKey, rotateApiKeyInput } from "./rotate-api-key.ts";

/** The keys by which services call the newsroom. */
export const apiKeyRouter = router({
  list: accountProcedure("apiKey.list")
    .output(listApiKeysOutput)
    .query(({ ctx }) => listApiKeys(ctx)),
  create: accountProcedure("apiKey.create")
    .input(createApiKeyInput)
    .output(madeKeySchema)
    .mutation(({ ctx, input }) => createApiKey(ctx, input)),
  rotate: accountProcedure("apiKey.rotate")
    .input(rotateApiKeyInput)
    .output(madeKeySchema)
    .mutation(({ ctx, input }) => rotateApiKey(ctx, input)),
  revoke: accountProcedure("apiKey.revoke")
    .input(keyIdInput)
    .output(apiKeySchema)
    .mutation(({ ctx, input }) => revokeApiKey(ctx, input)),
});
