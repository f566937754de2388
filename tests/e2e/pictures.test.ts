import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Locale, locales } from "@claimline/model/locale";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, type PageOptions, sizes } from "./browser/open-page.ts";
import { pictureFolder } from "./env.ts";
import { type Person, sharedDesk } from "./newsroom/desk.ts";
import { deskPath, openDeskPage } from "./newsroom/open-desk-page.ts";
import { storyPath } from "./product/first-story-paths.ts";

const folder = pictureFolder();
const desk = sharedDesk();

/** Not a test of anything: pictures for people to look at, when somebody asks for them. */
test.runIf(folder !== null)(
  "pictures of every screen",
  async () => {
    const person = await desk().makePerson("publisher", "Petra Prüfer");
    mkdirSync(folder ?? "", { recursive: true });
    for (const locale of locales) {
      for (const theme of ["light", "dark"] as const) {
        for (const name of ["phone", "desktop"] as const) {
          await takeAll({ locale, theme, size: sizes[name] }, `${name}-${theme}-${locale}.png`, person);
        }
      }
    }
    expect(readdirSync(folder ?? "").length).toBeGreaterThanOrEqual(48);
  },
  300_000,
);

async function takeAll(
  options: PageOptions & { locale: Locale },
  suffix: string,
  person: Person,
): Promise<void> {
  const { locale } = options;
  const pages = {
    story: storyPath(locale),
    event: storyPath(locale, "/events/troops-sent-to-russia"),
    changes: storyPath(locale, "/changes"),
    method: `/${locale}/method`,
  };
  const take = async (page: Page, what: string) => {
    await page.screenshot({ path: join(folder ?? "", `${what}-${suffix}`), fullPage: true });
    await page.context().close();
  };
  for (const [what, path] of Object.entries(pages)) await take(await openPage(path, options), what);
  const list = await openDeskPage(person, deskPath(), options);
  await list.getByText(/^\d+ (?:Ereignisse|events)$/).waitFor();
  await take(list, "newsroom-list");
  const form = await openDeskPage(person, deskPath("/events/nato-confirmation"), options);
  await form.getByLabel(/^(?:Titel|Title) DE$/).waitFor();
  await take(form, "newsroom-form");
}
