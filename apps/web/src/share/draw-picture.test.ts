import { expect, test } from "vitest";
import { drawPicture } from "./draw-picture.tsx";
import type { EventPictureContent } from "./event-picture.tsx";

const content: EventPictureContent = {
  kind: "event",
  locale: "de",
  publisher: "Claimline",
  site: "news.example",
  state: "Stand 28. Oktober 2024",
  story: "Probe",
  when: "Am 28. Oktober 2024",
  title: "",
  assessment: { support: "confirmed", contested: false, overdue: false },
  who: "NATO bestätigt",
};

/** Letters that no typeface has all look alike: then two words of as many letters make the same picture. */
test.each([
  ["Latin", "Ærø", "Ørå"],
  ["with marks above and below", "Čečž", "Łódź"],
  ["Cyrillic", "Москва", "Ростов"],
  ["Ukrainian", "Їжак", "Київ"],
  ["Greek", "Αθήνα", "Πάτρα"],
])(
  "sets letters of a script in the site's typefaces: %s",
  async (_script, one, other) => {
    const [first, second] = await Promise.all(
      [one, other].map((title) => drawPicture({ ...content, title, who: title })),
    );
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);
  },
  30_000,
);

test("a script without a typeface is romanised rather than drawn as boxes", async () => {
  const [hangul, roman, other] = await Promise.all(
    ["김정은 in Moskau", "GimJeongEun in Moskau", "이정은 in Moskau"].map((title) =>
      drawPicture({ ...content, title, story: title, who: title, publisher: title }),
    ),
  );
  expect(hangul?.equals(roman ?? Buffer.alloc(0))).toBe(true);
  expect(hangul?.equals(other ?? Buffer.alloc(0))).toBe(false);
}, 30_000);
