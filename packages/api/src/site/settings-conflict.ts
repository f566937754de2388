import { siteSettingsSchema } from "@claimline/model/site/settings";
import { z } from "zod";

/** Both sides of a refused save of the settings; apart from what loads them, for browsers read it too. */
export const settingsConflictSchema = z.strictObject({
  version: z.int(),
  theirs: siteSettingsSchema,
  mine: siteSettingsSchema,
});
