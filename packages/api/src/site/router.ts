import { accountProcedure, router } from "../trpc.ts";
import { getSettings, storedSettingsSchema } from "./get-settings.ts";
import { saveSettings, saveSettingsInput, saveSettingsOutput } from "./save-settings.ts";

/** What the newsroom says of itself around its stories. */
export const settingsRouter = router({
  get: accountProcedure("settings.get")
    .output(storedSettingsSchema)
    .query(({ ctx }) => getSettings(ctx)),
  save: accountProcedure("settings.save")
    .input(saveSettingsInput)
    .output(saveSettingsOutput)
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),
});
