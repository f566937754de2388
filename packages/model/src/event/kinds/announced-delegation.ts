import { z } from "zod";
import { localizedTextSchema } from "../../localized-text.ts";
import { actorSlugSchema } from "../../slug.ts";
import { edtfSchema } from "../../time/edtf-schema.ts";
import { defineKind } from "./kind.ts";

/** A visit that somebody announces; that it took place is another event, which `fulfils` this one. */
export const announcedDelegation = defineKind({
  kind: "announced_delegation",
  label: { de: "Angekündigte Delegation", en: "Announced delegation" },
  icon: "→",
  lane: "visits",
  utterance: false,
  details: z.strictObject({
    sender: actorSlugSchema.nullable(),
    host: actorSlugSchema.nullable(),
    members: z.array(actorSlugSchema).max(20),
    purpose: localizedTextSchema(200).nullable(),
    plannedWindow: edtfSchema.nullable(),
  }),
  detailLabels: {
    sender: { de: "Entsender", en: "Sender" },
    host: { de: "Gastgeber", en: "Host" },
    members: { de: "Mitglieder", en: "Members" },
    purpose: { de: "Zweck", en: "Purpose" },
    plannedWindow: { de: "Geplanter Zeitraum", en: "Planned window" },
  },
});
