import { z } from "zod";
import { changeKindSchema } from "../publication/nature.ts";
import { slugSchema } from "../slug.ts";

/** Why a receiver wasn't reached, or its answer wasn't a success. */
const deliveryFaults = [
  "address-not-allowed",
  "address-insecure",
  "name-not-found",
  "no-connection",
  "timed-out",
  "redirected",
  "gone",
  "refused",
] as const;
export const deliveryFaultSchema = z.enum(deliveryFaults);
export type DeliveryFault = z.infer<typeof deliveryFaultSchema>;

/** A message waits or is tried again, has arrived, or is given up. */
export const deliveryStateSchema = z.enum(["pending", "delivered", "failed"]);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** An address that messages can be sent to; which networks it may lead to is seen when it is called. */
const receiverSchema = z
  .string()
  .trim()
  .max(2_000)
  .refine(isReceiver, { message: "receiver-address" })
  .describe(
    "An `https` address without name and password; `http` only into networks that the operator has named.",
  );

/** What somebody says of a webhook. */
export const webhookContentSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).describe("Whom it tells."),
  url: receiverSchema,
  story: slugSchema.nullable().describe("The story that it is told of; `null` for all."),
  kinds: z
    .array(changeKindSchema)
    .min(1)
    .max(changeKindSchema.options.length)
    .describe("Kinds of change that it is told of."),
});

export type WebhookContent = z.infer<typeof webhookContentSchema>;

function isReceiver(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/u.test(protocol) && username === "" && password === "" && hostname !== "";
}
