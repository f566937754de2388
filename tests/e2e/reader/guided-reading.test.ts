import { locales } from "@claimline/model/locale";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { firstStory } from "../../story/first-story.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage, sizes } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { storyPath } from "../product/first-story-paths.ts";

const { guide } = firstStory.story;
const words = {
  de: {
    begin: /^Geführt lesen/,
    region: "Geführtes Lesen",
    step: "Schritt",
    of: "von",
    next: /^Weiter/,
    previous: "Vorheriger Schritt",
    close: "Geführtes Lesen beenden",
  },
  en: {
    begin: /^Guided reading/,
    region: "Guided reading",
    step: "Step",
    of: "of",
    next: /^Next/,
    previous: "Previous step",
    close: "Close the guided reading",
  },
};
type Locale = keyof typeof words;

const idOf = (index: number) => guide[index]!.id;
const at = (index: number, rest = "") => `?step=${idOf(index)}${rest}`;
const stepOf = (page: Page) => new URL(page.url()).searchParams.get("step");
const bar = (page: Page, locale: Locale = "de") => page.getByRole("region", { name: words[locale].region });
const count = (index: number, locale: Locale = "de") =>
  `${words[locale].step} ${index + 1} ${words[locale].of} ${guide.length}`;

async function expectStep(page: Page, index: number, locale: Locale = "de"): Promise<void> {
  await expect.poll(() => stepOf(page), { timeout: 15_000 }).toBe(idOf(index));
  await bar(page, locale).getByText(count(index, locale), { exact: true }).waitFor();
  await bar(page, locale)
    .getByText(guide[index]!.text[locale] ?? "", { exact: true })
    .waitFor();
}

/** How far the card shown lies beside the place for cards, in CSS pixels. */
async function cardAside(page: Page): Promise<number> {
  return await page.locator("#guide [data-shown='true']").evaluate((card) => {
    const place = card.parentElement!.getBoundingClientRect();
    return Math.abs(card.getBoundingClientRect().left - place.left);
  });
}

const nextIn = (page: Page, locale: Locale = "de") =>
  bar(page, locale).getByRole("link", { name: words[locale].next });
const previousIn = (page: Page, locale: Locale = "de") =>
  bar(page, locale).getByRole("link", { name: words[locale].previous });

/** The link lives once script runs: without it the press would load the page anew, which is another test. */
const alive = (page: Page) => page.locator("#guide[data-alive]").waitFor();

test("the first story has about ten steps, each in both languages, and begins with an event", () => {
  expect(guide.length).toBeGreaterThanOrEqual(8);
  expect(guide.length).toBeLessThanOrEqual(12);
  for (const { text } of guide) expect(text).toEqual({ de: expect.any(String), en: expect.any(String) });
});

describe.each(locales)("in %s", (locale) => {
  test("it is walked from the story's head to its end and back, and the address tells each step", async () => {
    const page = await openPage(storyPath(locale), { locale });
    await page.getByRole("link", { name: words[locale].begin }).click();
    await expectStep(page, 0, locale);
    await alive(page);
    expect(await previousIn(page, locale).getAttribute("aria-disabled")).toBe("true");
    for (const index of guide.keys()) {
      await expectStep(page, index, locale);
      if (index < guide.length - 1) await nextIn(page, locale).click();
    }
    expect(await nextIn(page, locale).getAttribute("aria-disabled")).toBe("true");
    await page.goBack();
    await expectStep(page, guide.length - 2, locale);
    await bar(page, locale).getByRole("link", { name: words[locale].close }).click();
    await expect.poll(() => stepOf(page)).toBeNull();
    await page.getByRole("link", { name: words[locale].begin }).waitFor();
    expect(await bar(page, locale).count()).toBe(0);
  });

  test("without script its links lead through it", async () => {
    const page = await openPage(storyPath(locale), { locale, script: false });
    await page.getByRole("link", { name: words[locale].begin }).click();
    await expectStep(page, 0, locale);
    await nextIn(page, locale).click();
    await expectStep(page, 1, locale);
    // Of the other steps nothing is in the way.
    expect(
      await bar(page, locale)
        .getByText(guide[0]!.text[locale] ?? "")
        .isVisible(),
    ).toBe(false);
    await previousIn(page, locale).click();
    await expectStep(page, 0, locale);
  });
});

const pointsAt = (index: number) => {
  const { show } = guide[index]!;
  return show.type === "event" ? firstStory.events.find(({ slug }) => slug === show.event)! : null;
};
const confirmed = guide.findIndex(({ show }) => show.type === "event" && show.event === "nato-confirmation");
const shipped = guide.findIndex(
  ({ show }) => show.type === "event" && show.event === "first-transfer-by-ship",
);
const acknowledged = guide.findIndex(
  ({ show }) => show.type === "event" && show.event === "russia-acknowledges-troops",
);
const positions = guide.findIndex(({ show }) => show.type === "view" && show.asOf !== null);

describe("what a step points at", () => {
  test("is marked in the list and in sight", async () => {
    const page = await openPage(storyPath("de", at(confirmed, "&view=list")));
    const entry = page.getByRole("article", { name: pointsAt(confirmed)!.title.de! });
    expect(await entry.getAttribute("aria-current")).toBe("step");
    await expect
      .poll(() => entry.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(900);
    expect(await page.locator('article[aria-current="step"]').count()).toBe(1);
  });

  test("is marked in the chart, which looks there too when it is far away", async () => {
    const page = await openPage(storyPath("de", at(confirmed)));
    const selected = page.getByRole("listbox").getByRole("option", { selected: true });
    await expect
      .poll(() => selected.getAttribute("aria-label"), { timeout: 30_000 })
      .toContain(pointsAt(confirmed)!.title.de!);
    await page.goto(new URL(storyPath("de", at(acknowledged)), page.url()).href);
    await expect
      .poll(() => selected.getAttribute("aria-label"), { timeout: 30_000 })
      .toContain(pointsAt(acknowledged)!.title.de!);
  });

  test("the chart follows from step to step", async () => {
    const page = await openPage(storyPath("de", at(acknowledged - 1)));
    await alive(page);
    const selected = page.getByRole("listbox").getByRole("option", { selected: true });
    await page.getByRole("listbox").getByRole("option").first().waitFor({ timeout: 30_000 });
    await nextIn(page).click();
    await expectStep(page, acknowledged);
    await expect
      .poll(() => selected.getAttribute("aria-label"), { timeout: 30_000 })
      .toContain(pointsAt(acknowledged)!.title.de!);
  });

  test("its places are marked on the map and in the list beside it", async () => {
    const page = await openPage(storyPath("en", at(shipped, "&view=map")), { locale: "en" });
    const marked = page.locator('li[aria-current="step"]');
    expect((await marked.allTextContents()).join()).toContain("Vladivostok");
    expect(await marked.count()).toBe(pointsAt(shipped)!.places.length);
    expect(await page.locator("a[data-step]").count()).toBeGreaterThan(0);
  });

  test("a view brings its own day, which ends with the step", async () => {
    const page = await openPage(storyPath("de", at(positions - 1)));
    await alive(page);
    await nextIn(page).click();
    await expectStep(page, positions);
    await expect.poll(() => new URL(page.url()).search).toContain("view=positions&asof=2024-10-21");
    await page.getByRole("region", { name: "Positionen" }).waitFor();
    await nextIn(page).click();
    await expectStep(page, positions + 1);
    await expect.poll(() => new URL(page.url()).search).toBe(at(positions + 1));
  });
});

/** Where the cards lie side by side at the window's foot. */
const atFoot = [1024, 800] as const;

describe("by keyboard", () => {
  test("arrow keys lead on, the focus stays, and the step is said once", async () => {
    const page = await openPage(storyPath("de", at(0)), { size: atFoot });
    await alive(page);
    const said = bar(page).getByRole("status");
    expect(await said.textContent()).toBe("");
    await nextIn(page).focus();
    await page.keyboard.press("ArrowRight");
    await expectStep(page, 1);
    await expect.poll(() => cardAside(page)).toBeLessThan(2);
    await expect.poll(() => said.textContent()).toBe(`${count(1)}: ${guide[1]!.text.de}`);
    expect(await nextIn(page).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowLeft");
    await expectStep(page, 0);
    await page.keyboard.press("End");
    await expectStep(page, guide.length - 1);
    await expect.poll(() => cardAside(page)).toBeLessThan(2);
    await page.keyboard.press("Home");
    await expectStep(page, 0);
    await page.keyboard.press("Enter");
    await expectStep(page, 1);
  });

  test("they do so while nothing has the focus, and leave the keys to whatever has it", async () => {
    const page = await openPage(storyPath("de", at(0, "&view=list")));
    await alive(page);
    await page.keyboard.press("ArrowRight");
    await expectStep(page, 1);
    await page.getByRole("searchbox").first().focus();
    await page.keyboard.type("ab");
    await page.keyboard.press("ArrowLeft");
    expect(stepOf(page)).toBe(idOf(1));
  });

  test("only the card shown can be reached and read", async () => {
    const page = await openPage(storyPath("de", at(confirmed)), { size: atFoot });
    await alive(page);
    const titles = await bar(page)
      .locator("a")
      .evaluateAll((links) =>
        links.filter((link) => link.closest("[inert]") === null).map((link) => link.textContent),
      );
    expect(titles).toContain(pointsAt(confirmed)!.title.de);
    expect(titles).not.toContain(pointsAt(shipped)!.title.de);
  });
});

describe("in a wide window", () => {
  const numberOf = (page: Page, index: number) =>
    bar(page).getByRole("link", { name: count(index), exact: true });

  async function wheelOverSteps(page: Page, down: number): Promise<void> {
    const box = (await bar(page).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, down);
  }

  test("scrolling the column leads from step to step, and is one step back in the history", async () => {
    const page = await openPage(storyPath("de"));
    await page.getByRole("link", { name: words.de.begin }).click();
    await expectStep(page, 0);
    await alive(page);
    await numberOf(page, 0).waitFor();
    await wheelOverSteps(page, 260);
    await expect.poll(() => stepOf(page)).not.toBe(idOf(0));
    expect(stepOf(page)).not.toBe(idOf(guide.length - 1));
    await wheelOverSteps(page, 20_000);
    await expectStep(page, guide.length - 1);
    await wheelOverSteps(page, -20_000);
    await expectStep(page, 0);
    await page.goBack();
    await expect.poll(() => stepOf(page)).toBeNull();
  });

  test("scrolling the page leads nowhere else", async () => {
    const page = await openPage(storyPath("de", at(1, "&view=list")));
    await alive(page);
    await page.mouse.move(300, 500);
    const before = await page.evaluate("scrollY");
    await page.mouse.wheel(0, 1_500);
    await expect.poll(() => page.evaluate("scrollY")).not.toBe(before);
    await expectStep(page, 1);
  });

  test("every step can be read and chosen, and the one chosen comes to the line of reading", async () => {
    const page = await openPage(storyPath("de", at(0)));
    await alive(page);
    const last = guide.length - 1;
    await bar(page).getByText(guide[last]!.text.de!, { exact: true }).waitFor();
    expect(await bar(page).locator("[inert]").count()).toBe(0);
    await numberOf(page, last).click();
    await expectStep(page, last);
    const card = bar(page).locator('[aria-current="step"]');
    expect(await card.count()).toBe(1);
    const line = async () => {
      const [column, shown] = [(await bar(page).boundingBox())!, (await card.boundingBox())!];
      const reading = column.y + 0.38 * column.height;
      return shown.y < reading && shown.y + shown.height > reading;
    };
    await expect.poll(line).toBe(true);
  });

  test("nothing glides for who wants no motion", async () => {
    for (const motion of ["reduce", "no-preference"] as const) {
      const page = await openPage("/de/method");
      await page.emulateMedia({ reducedMotion: motion });
      await page.addInitScript(() => {
        const scrollTo: (given: ScrollToOptions) => void = Reflect.get(Element.prototype, "scrollTo");
        const ways: unknown[] = [];
        Object.assign(globalThis, { ways });
        Object.assign(Element.prototype, {
          scrollTo(this: Element, given: ScrollToOptions) {
            ways.push(given.behavior);
            Reflect.apply(scrollTo, this, [given]);
          },
        });
      });
      await page.goto(new URL(storyPath("de", at(0)), page.url()).href);
      await alive(page);
      await numberOf(page, 5).click();
      await expectStep(page, 5);
      const smooth = () => page.evaluate("ways.includes('smooth')");
      await expect.poll(smooth).toBe(motion === "no-preference");
    }
  });
});

describe("on a phone", () => {
  test("swiping the cards leads on", async () => {
    const page = await openPage(storyPath("de", at(0)), { size: sizes.phone });
    await alive(page);
    // What a swipe comes to: the row of cards scrolled by one.
    await page.locator("#guide [data-shown='true']").evaluate((card) => {
      const row = card.parentElement!;
      row.scrollTo({ left: row.clientWidth, behavior: "instant" });
    });
    await expectStep(page, 1);
  });

  test("the bar leaves room for what it points at, also on the narrowest", async () => {
    const page = await openPage(storyPath("de", at(confirmed)), { size: sizes.phone });
    await alive(page);
    const entry = page.getByRole("article", { name: pointsAt(confirmed)!.title.de! });
    const top = async () => (await bar(page).boundingBox())!.y;
    await expect
      .poll(async () => (await entry.boundingBox())!.y < (await top()) && (await entry.boundingBox())!.y > 0)
      .toBe(true);
    expect(await top()).toBeGreaterThan(844 / 2);
    const narrow = await openPage(storyPath("de", at(confirmed)), { size: sizes.narrow });
    await expectNarrowPage(narrow);
  });
});

describe("as known on a day", () => {
  const early = "&asof=2024-10-20";

  test("a step that wasn't known says so, tells nothing, and leads to today's", async () => {
    const page = await openPage(storyPath("de", at(confirmed, early)));
    await bar(page)
      .getByText("Kenntnisstand 20. Oktober 2024: Davon war noch nichts bekannt.")
      .first()
      .waitFor();
    const html = await page.content();
    for (const told of [guide[confirmed]!.text.de!, pointsAt(confirmed)!.title.de!])
      expect(html).not.toContain(told);
    await bar(page).getByRole("link", { name: "Diesen Schritt mit heutigem Stand zeigen" }).click();
    await expectStep(page, confirmed);
    expect(new URL(page.url()).search).toBe(at(confirmed));
  });

  test("steps at events keep the reader's day", async () => {
    const page = await openPage(storyPath("de", at(0, early)));
    await alive(page);
    await nextIn(page).click();
    await expectStep(page, 1);
    expect(new URL(page.url()).searchParams.get("asof")).toBe("2024-10-20");
  });
});

test("the language switch keeps the step, and so does the link as shown now", async () => {
  const page = await openPage(storyPath("de", at(2)));
  // Until then what the step points at is still being brought into sight, and the link moves away.
  await alive(page);
  await page.getByRole("link", { name: "EN", exact: true }).click();
  await expectStep(page, 2, "en");
});

test("a step that isn't there is passed over with a word", async () => {
  const page = await openPage(storyPath("de", "?step=zzzzzz"));
  await page.getByText("step=zzzzzz", { exact: true }).waitFor();
  expect(await bar(page).count()).toBe(0);
});

test.each(["light", "dark"] as const)("nothing keeps anybody out, in %s", async (theme) => {
  const page = await openPage(storyPath("de", at(confirmed, "&view=list")), { theme });
  await alive(page);
  expect(await violationsOf(page)).toEqual([]);
});
