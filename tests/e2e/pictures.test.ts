import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { locales } from "@claimline/model/locale";
import { describe, test } from "vitest";
import { openPage, sizes } from "./browser/open-page.ts";
import { pictureFolder } from "./env.ts";
import { useDesk } from "./newsroom/desk.ts";
import { deskPath, openDeskPage } from "./newsroom/open-desk-page.ts";
import { storyPath } from "./product/first-story-paths.ts";

const folder = pictureFolder();
const themes = ["light", "dark"] as const;
const desk = useDesk();

/** Not a test of anything: pictures for people to look at, when somebody asks for them. */
describe.runIf(folder !== null).each(locales)("pictures in %s", (locale) => {
  const pages = {
    story: storyPath(locale),
    event: storyPath(locale, "/events/troops-sent-to-russia"),
    changes: storyPath(locale, "/changes"),
    method: `/${locale}/method`,
  };

  test.each(themes)("%s", async (theme) => {
    const into = folder ?? "";
    mkdirSync(into, { recursive: true });
    const person = await desk().makePerson("publisher", "Petra Prüfer");
    for (const name of ["phone", "desktop"] as const) {
      const size = sizes[name];
      for (const [what, path] of Object.entries(pages)) {
        const page = await openPage(path, { locale, theme, size });
        await page.screenshot({ path: join(into, `${what}-${name}-${theme}-${locale}.png`), fullPage: true });
      }
      for (const [what, path] of [["list", deskPath()], ["form", deskPath("/events/nato-confirmation")]] as const) {
        const page = await openDeskPage(person, path, { locale, theme, size });
        await page.getByText(/^\d+ (?:Ereignisse|events)$/).or(page.getByLabel(/^(?:Titel|Title) DE$/)).first().waitFor();
        await page.screenshot({ path: join(into, `newsroom-${what}-${name}-${theme}-${locale}.png`), fullPage: true });
      }
    }
  });
});
