import { isUnreachable, type PublicDatabase } from "@claimline/db/database";
import { noSettings, type SiteSettings, siteSettingsSchema } from "@claimline/model/site/settings";
import { z } from "zod";

/** The settings and the version that a save has to name; 0 while nobody has saved any. */
export interface StoredSettings {
  version: number;
  settings: SiteSettings;
}

/** What was saved before there was some setting has that one as it comes. */
const storedSchema = z.record(z.string(), z.unknown());

export async function loadSettings(database: Pick<PublicDatabase, "siteSettings">): Promise<StoredSettings> {
  const row = await database.siteSettings.findUnique({ where: { id: 1 } });
  return row === null
    ? { version: 0, settings: noSettings }
    : {
        version: row.version,
        settings: siteSettingsSchema.parse({ ...noSettings, ...storedSchema.parse(row.content) }),
      };
}

/** The version that `loadSettings` would answer with. */
export async function settingsVersion(database: Pick<PublicDatabase, "siteSettings">): Promise<number> {
  const row = await database.siteSettings.findUnique({ where: { id: 1 }, select: { version: true } });
  return row?.version ?? 0;
}

/**
 * What readers are told. Asked for by every page, the one that says that the database can't be reached included: then
 * nothing is told.
 */
export async function shownSettings(database: Pick<PublicDatabase, "siteSettings">): Promise<SiteSettings> {
  try {
    return (await loadSettings(database)).settings;
  } catch (error) {
    if (isUnreachable(error)) return noSettings;
    throw error;
  }
}
