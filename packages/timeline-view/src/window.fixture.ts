import { supports } from "@claimline/model/claim/support";
import { eventKinds, kinds } from "@claimline/model/event/kinds/all-kinds";
import { phases } from "@claimline/model/event/phase";
import { edtfBounds, printBounds } from "@claimline/model/time/bounds";
import { addDays } from "@claimline/model/time/day";
import type { TimelineWindow, WindowBin, WindowItem } from "@claimline/model/timeline/window";
import fc from "fast-check";

export const timeZone = "Europe/Berlin";

/** An event as a window answers it, by its date. */
export function itemOn(when: string, more: Partial<WindowItem> = {}): WindowItem {
  const kind = more.kind ?? "statement";
  return {
    slug: `event-${when}`,
    kind,
    phase: "occurred",
    when,
    ...printBounds(edtfBounds(when, timeZone)),
    title: `Am ${when}`,
    lang: null,
    lane: kinds[kind].lane,
    significance: 50,
    assessment: { support: "stated", contested: false, overdue: false, fulfilledBy: null },
    url: `/de/stories/story/events/${more.slug ?? when}`,
    ...more,
  };
}

const firstDay = "2024-10-01";
const days = 60;

const dayArbitrary = fc.integer({ min: 0, max: days }).map((count) => addDays(firstDay, count));

const whenArbitrary = fc.oneof(
  dayArbitrary,
  dayArbitrary.map((day) => `${day}~`),
  dayArbitrary.map((day) => day.slice(0, 7)),
  dayArbitrary.map((day) => `../${day}`),
  dayArbitrary.map((day) => `${day}/..`),
  fc
    .tuple(dayArbitrary, fc.integer({ min: 1, max: 20 }))
    .map(([day, more]) => `${day}/${addDays(day, more)}`),
  fc
    .tuple(dayArbitrary, fc.integer({ min: 1, max: 20 }))
    .map(([day, more]) => `{${day}..${addDays(day, more)}}`),
  dayArbitrary.map((day) => `${day}T14:30:00`),
);

const itemArbitrary = fc.record({
  when: whenArbitrary,
  kind: fc.constantFrom(...eventKinds),
  phase: fc.constantFrom(...phases, null),
  title: fc.string({ minLength: 1, maxLength: 160 }),
  significance: fc.integer({ min: 0, max: 100 }),
  support: fc.constantFrom(...supports),
  contested: fc.boolean(),
});

const binArbitrary = fc.record({
  kind: fc.constantFrom(...eventKinds),
  day: dayArbitrary,
  count: fc.integer({ min: 1, max: 5_000 }),
});

/** Answers with up to so many items, and bins besides. */
export function windowArbitrary(most: number): fc.Arbitrary<TimelineWindow> {
  return fc
    .record({
      items: fc.array(itemArbitrary, { maxLength: most }),
      bins: fc.array(binArbitrary, { maxLength: 200 }),
    })
    .map(({ items, bins }) => {
      const drawn = items.map(({ when, support, contested, ...more }, index) =>
        itemOn(when, {
          ...more,
          slug: `event-${index}`,
          assessment: { support, contested, overdue: false, fulfilledBy: null },
        }),
      );
      const counted = bins.map(({ kind, day, count }): WindowBin => {
        const from = Date.parse(`${day}T00:00:00Z`);
        const to = from + 2 ** 27 - 1;
        const iso = (at: number): string => new Date(at).toISOString();
        return { lane: kinds[kind].lane, from: iso(from), to: iso(to), count };
      });
      const total = drawn.length + counted.reduce((sum, { count }) => sum + count, 0);
      return {
        rev: 1,
        from: "2024-10-01T00:00:00.000Z",
        to: "2024-11-30T23:59:59.999Z",
        total,
        items: drawn,
        bins: counted,
        undated: 0,
        before: 0,
        after: 0,
      };
    });
}
