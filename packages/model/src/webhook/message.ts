import { z } from "zod";
import type { Wording } from "../locale.ts";
import { type Nature, type ChangeKind, changeKindSchema, natureSchema } from "../publication/nature.ts";
import { slugSchema } from "../slug.ts";

/** What a message of each kind of change is called, in the full-stop-delimited manner of Standard Webhooks. */
const webhookTypes: Readonly<Record<ChangeKind, string>> = {
  story_published: "story.published",
  story_unpublished: "story.unpublished",
  event_published: "event.published",
  event_unpublished: "event.unpublished",
  record_changed: "record.changed",
  guide_published: "guide.published",
  import: "story.imported",
};

/** What a webhook can be told of, in words. */
export const webhookKindLabels: Readonly<Record<ChangeKind, Wording>> = {
  story_published: { de: "Geschichte veröffentlicht", en: "Story published" },
  story_unpublished: { de: "Geschichte zurückgenommen", en: "Story unpublished" },
  event_published: { de: "Ereignis veröffentlicht oder geändert", en: "Event published or changed" },
  event_unpublished: { de: "Ereignis zurückgenommen", en: "Event unpublished" },
  record_changed: {
    de: "Akteur, Ort oder Quelle geändert",
    en: "Actor, place or source changed",
  },
  guide_published: { de: "Leseführung veröffentlicht", en: "Guided reading published" },
  import: { de: "Geschichte eingeführt", en: "Story imported" },
};

/** The type of a message that was sent by hand, to try a webhook. */
export const testMessageType = "webhook.test";

/** At most so many events are named in a message; `change.list` names them all. */
const mostNamedEvents = 100;

/** What a webhook is sent: where to look, not what is to be seen there. Standard Webhooks 1.0's outer shape. */
export const webhookMessageSchema = z.strictObject({
  type: z.string().describe("`event.published`, `event.unpublished` ..., or `webhook.test`."),
  timestamp: z.iso.datetime().describe("When it was published."),
  data: z
    .strictObject({
      story: slugSchema,
      rev: z.int().describe("Number of the publication in the story; messages may arrive in another order."),
      kind: changeKindSchema,
      nature: natureSchema.nullable(),
      events: z.array(slugSchema).max(mostNamedEvents).describe("Slugs of the events that it touched."),
      eventCount: z.int().describe("How many it touched, also where not all are named."),
    })
    .nullable()
    .describe("`null` in a test."),
});

export type WebhookMessage = z.infer<typeof webhookMessageSchema>;

/** Something published, as the change log has it. */
export interface ToldChange {
  story: string;
  rev: number;
  at: Date;
  kind: ChangeKind;
  nature: Nature | null;
  events: readonly string[];
}

/** The message that tells of a publication. */
export function changeMessage({ story, rev, at, kind, nature, events }: ToldChange): WebhookMessage {
  return {
    type: webhookTypes[kind],
    timestamp: at.toISOString(),
    data: {
      story,
      rev,
      kind,
      nature,
      events: events.slice(0, mostNamedEvents),
      eventCount: events.length,
    },
  };
}
