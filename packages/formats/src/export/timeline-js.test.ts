import { build } from "esbuild";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test, vi } from "vitest";
import { storyArbitrary, storyWith } from "./exported-story.fixture.ts";
import { writeTimelineJs } from "./timeline-js.ts";

/** What of TimelineJS's own reading of its JSON is asked here. */
interface ReadConfig {
  title: { text: { headline: string; text: string } };
  events: {
    unique_id: string;
    display_date: string;
    group: string;
    start_date: { data: Record<string, unknown> };
    end_date?: { data: Record<string, unknown> };
    text: { headline: string; text: string };
  }[];
  getErrors(): unknown[];
  validate(): void;
}

/** Reads a piece of HTML as a page, as browsers do. */
class WholePageParser {
  parseFromString(text: string) {
    return parseHTML(`<!doctype html><html><head></head><body>${text}</body></html>`).document;
  }
}

let read: (json: string) => ReadConfig;

beforeAll(async () => {
  // It is made for bundlers and for a page: it imports without endings, and cleans its texts with the page's parser.
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { TimelineConfig } from "@knight-lab/timelinejs/src/js/core/TimelineConfig.js";',
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const { window } = parseHTML("<!doctype html><html><body></body></html>");
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("getComputedStyle", () => ({}));
  vi.stubGlobal("DOMParser", WholePageParser);
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const { TimelineConfig } = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`);
  read = (json) => new TimelineConfig(JSON.parse(json));
  return () => vi.unstubAllGlobals();
});

test("its own parser takes every event, and nothing of a text becomes markup", () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const json = writeTimelineJs(story);
      const { events } = JSON.parse(json);
      const config = read(json);
      expect(config.getErrors()).toEqual([]);
      expect(config.events).toHaveLength(events.length);
      for (const { text } of config.events) {
        expect(text.headline).not.toMatch(/<(?!\/?a[ >])/);
        expect(text.text).not.toMatch(/<(?!\/?p>)/);
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["a day", "2024-10-28", { year: 2024, month: 10, day: 28 }, undefined],
  ["a month", "2024-10", { year: 2024, month: 10 }, undefined],
  ["about a year", "2024~", { year: 2024 }, undefined],
  [
    "a stretch",
    "2024-10-28/2024-11-03",
    { year: 2024, month: 10, day: 28 },
    { year: 2024, month: 11, day: 3 },
  ],
  ["until a day", "../2024-11-03", { year: 2024, month: 11, day: 3 }, undefined],
  [
    "a time",
    "2024-10-28T10:30:00Z",
    { year: 2024, month: 10, day: 28, hour: 11, minute: 30, second: 0 },
    undefined,
  ],
])("%s is drawn by no more than it says", (_what, when, start, end) => {
  const [event] = JSON.parse(writeTimelineJs(storyWith({ when }))).events;
  expect([event.start_date, event.end_date]).toEqual([start, end]);
  const [taken] = read(writeTimelineJs(storyWith({ when }))).events;
  expect(taken?.display_date).toBe(event.display_date);
  expect(taken?.text.text).toContain(`EDTF ${when}`);
});

test("an undated event is left out, and the title says so", () => {
  const config = read(writeTimelineJs(storyWith({ when: null })));
  expect(config.events).toEqual([]);
  expect(config.title.text.text).toContain("1 undated event is left out.");
});
