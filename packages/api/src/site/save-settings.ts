import { isTaken } from "@claimline/db/database";
import { sameValue } from "@claimline/model/same-value";
import { siteSettingsSchema } from "@claimline/model/site/settings";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { loadSettings } from "./load-settings.ts";

export const saveSettingsInput = z.strictObject({
  /** The version that the writer has read; 0 for none. */
  version: z.int32().min(0),
  settings: siteSettingsSchema,
});

export const saveSettingsOutput = z.strictObject({ version: z.int() });

/**
 * Saves the settings on top of the version that was read; readers see them at once. What is stored already is not saved
 * again.
 *
 * @throws ProblemError `stale-version` with theirs and mine
 */
export async function saveSettings(
  ctx: SignedInContext,
  { version, settings }: z.infer<typeof saveSettingsInput>,
): Promise<z.infer<typeof saveSettingsOutput>> {
  const stale = async () => {
    const { version: present, settings: theirs } = await loadSettings(ctx.database);
    return new ProblemError("stale-version", { conflict: { version: present, theirs, mine: settings } });
  };
  try {
    const saved = await ctx.database.$transaction(async (tx) => {
      const stored = await loadSettings(tx);
      if (stored.version !== version) return null;
      if (sameValue(stored.settings, settings)) return version;
      const written = { content: settings, updatedAt: new Date(ctx.now()) };
      if (version === 0) await tx.siteSettings.create({ data: written });
      else {
        const { count } = await tx.siteSettings.updateMany({
          where: { id: 1, version },
          data: { ...written, version: { increment: 1 } },
        });
        if (count === 0) return null;
      }
      const before = new Map<string, unknown>(Object.entries(stored.settings));
      const changed = Object.entries(settings).flatMap(([name, value]) =>
        sameValue(before.get(name), value) ? [] : name,
      );
      const details = { version: version + 1, changed: changed.join(",") };
      await writeAudit(tx, ctx, { action: "settings.save", details });
      return version + 1;
    });
    if (saved === null) throw await stale();
    return { version: saved };
  } catch (error) {
    // Two that save the first settings at once: the second has read none.
    if (isTaken(error)) throw await stale();
    throw error;
  }
}
