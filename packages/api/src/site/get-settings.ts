import { siteSettingsSchema } from "@claimline/model/site/settings";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { loadSettings, type StoredSettings } from "./load-settings.ts";

export const storedSettingsSchema = z.strictObject({
  /** That a save has to name; 0 while nobody has saved any. */
  version: z.int(),
  settings: siteSettingsSchema,
});

/** The settings as they are to be changed. */
export async function getSettings(ctx: SignedInContext): Promise<StoredSettings> {
  return await loadSettings(ctx.database);
}
