import { accountProcedure, router } from "../trpc.ts";
import { createWebhook, createWebhookInput } from "./create-webhook.ts";
import { deletedWebhookSchema, deleteWebhook } from "./delete-webhook.ts";
import { listDeliveries, listDeliveriesInput, listDeliveriesOutput } from "./list-deliveries.ts";
import { listWebhooks, listWebhooksOutput } from "./list-webhooks.ts";
import { rotateWebhookSecret, rotateWebhookSecretInput } from "./rotate-webhook-secret.ts";
import { replayDelivery, replayDeliveryInput, testWebhook } from "./send-again.ts";
import { disableWebhook, enableWebhook } from "./switch-webhook.ts";
import { updateWebhook, updateWebhookInput } from "./update-webhook.ts";
import { deliverySchema, madeWebhookSchema, webhookIdInput, webhookSchema } from "./webhook-answer.ts";

/** Where services want to be told of publications, and how that fared. */
export const webhookRouter = router({
  list: accountProcedure("webhook.list")
    .output(listWebhooksOutput)
    .query(({ ctx }) => listWebhooks(ctx)),
  create: accountProcedure("webhook.create")
    .input(createWebhookInput)
    .output(madeWebhookSchema)
    .mutation(({ ctx, input }) => createWebhook(ctx, input)),
  update: accountProcedure("webhook.update")
    .input(updateWebhookInput)
    .output(webhookSchema)
    .mutation(({ ctx, input }) => updateWebhook(ctx, input)),
  rotateSecret: accountProcedure("webhook.rotateSecret")
    .input(rotateWebhookSecretInput)
    .output(madeWebhookSchema)
    .mutation(({ ctx, input }) => rotateWebhookSecret(ctx, input)),
  disable: accountProcedure("webhook.disable")
    .input(webhookIdInput)
    .output(webhookSchema)
    .mutation(({ ctx, input }) => disableWebhook(ctx, input)),
  enable: accountProcedure("webhook.enable")
    .input(webhookIdInput)
    .output(webhookSchema)
    .mutation(({ ctx, input }) => enableWebhook(ctx, input)),
  delete: accountProcedure("webhook.delete")
    .input(webhookIdInput)
    .output(deletedWebhookSchema)
    .mutation(({ ctx, input }) => deleteWebhook(ctx, input)),
  deliveries: accountProcedure("webhook.deliveries")
    .input(listDeliveriesInput)
    .output(listDeliveriesOutput)
    .query(({ ctx, input }) => listDeliveries(ctx, input)),
  replay: accountProcedure("webhook.replay")
    .input(replayDeliveryInput)
    .output(deliverySchema)
    .mutation(({ ctx, input }) => replayDelivery(ctx, input)),
  test: accountProcedure("webhook.test")
    .input(webhookIdInput)
    .output(deliverySchema)
    .mutation(({ ctx, input }) => testWebhook(ctx, input)),
});
