import { z } from "zod";
import { actorSlugSchema } from "../slug.ts";
import type { Wording } from "../locale.ts";

/** What an actor does in an event. */
export const participantRoles = [
  "speaker",
  "addressee",
  "subject",
  "sender",
  "host",
  "head",
  "supplier",
  "recipient",
  "provider",
  "relay",
  "confirming_body",
  "party",
  "signatory",
  "target",
] as const;
export const participantRoleSchema = z.enum(participantRoles);
export type ParticipantRole = z.infer<typeof participantRoleSchema>;

export const participantSchema = z.strictObject({ actor: actorSlugSchema, role: participantRoleSchema });

export const participantRoleLabels: Readonly<Record<ParticipantRole, Wording>> = {
  speaker: { de: "Sprecher", en: "speaker" },
  addressee: { de: "Adressat", en: "addressee" },
  subject: { de: "Gegenstand", en: "subject" },
  sender: { de: "Entsender", en: "sender" },
  host: { de: "Gastgeber", en: "host" },
  head: { de: "Leitung", en: "head" },
  supplier: { de: "Lieferant", en: "supplier" },
  recipient: { de: "Empfänger", en: "recipient" },
  provider: { de: "Informationsgeber", en: "provider" },
  relay: { de: "Übermittler", en: "relay" },
  confirming_body: { de: "bestätigende Stelle", en: "confirming body" },
  party: { de: "Partei", en: "party" },
  signatory: { de: "Unterzeichner", en: "signatory" },
  target: { de: "Ziel", en: "target" },
};
