import type { BrokenRule } from "../event/rules.ts";
import type { Locale } from "../locale.ts";
import type { Guide } from "./guide.ts";

/** Every step that points at an event which its story doesn't have; `path` begins with the step's number, from 0. */
export function unknownStepEvents(guide: Guide, events: ReadonlySet<string>): BrokenRule[] {
  return guide.flatMap(({ show }, index): BrokenRule[] =>
    show.type === "event" && !events.has(show.event)
      ? [{ path: `${index}.show.event`, code: "event-unknown" }]
      : [],
  );
}

/** What a guided reading still lacks before readers may see it: every step says something in the story's main language. */
export function guidePublicationProblems(guide: Guide, defaultLocale: Locale): BrokenRule[] {
  return guide.flatMap(({ text }, index): BrokenRule[] =>
    text[defaultLocale] ? [] : [{ path: `${index}.text.${defaultLocale}`, code: "step-text-missing" }],
  );
}
