import { z } from "zod";
import type { Wording } from "../locale.ts";

/** Roles of accounts, each including those before it. Who has no account is a reader. */
export const roles = ["contributor", "editor", "publisher", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const roleLabels: Readonly<Record<Role, Wording>> = {
  contributor: { de: "Mitarbeit", en: "Contributor" },
  editor: { de: "Redaktion", en: "Editor" },
  publisher: { de: "Veröffentlichung", en: "Publisher" },
  admin: { de: "Verwaltung", en: "Administrator" },
};
