import { z } from "zod";
import { localizedTextSchema } from "../localized-text.ts";
import { eventSlugSchema } from "../slug.ts";
import type { AsOf } from "../time/as-of.ts";
import { daySchema } from "../time/day-schema.ts";
import { storyViewSchema } from "./view.ts";

/**
 * Names a step in addresses and stays when steps are put into another order. It says nothing, for it may be seen on a
 * day when the step's event wasn't known.
 */
export const stepIdSchema = z.string().regex(/^[a-z0-9]{4,16}$/, { error: "step-id" });

const shownEventSchema = z.strictObject({ type: z.literal("event"), event: eventSlugSchema });

/** A view of the whole story; with `asOf` as it was known on that day, else as it is known today. */
const shownViewSchema = z.strictObject({
  type: z.literal("view"),
  view: storyViewSchema,
  asOf: daySchema.nullable(),
});

/** What a step of a guided reading points at. */
export const stepTargetSchema = z.discriminatedUnion("type", [shownEventSchema, shownViewSchema]);

/** One step of a guided reading: what it points at, and what an editor says of it, at most 320 characters. */
export const guideStepSchema = z.strictObject({
  id: stepIdSchema,
  show: stepTargetSchema,
  text: localizedTextSchema(320),
});

export type GuideStep = z.infer<typeof guideStepSchema>;

/** A guided reading: steps in the order in which readers take them, each with an id of its own; empty for none. */
export const guideSchema = z
  .array(guideStepSchema)
  .max(40)
  .check(({ value, issues }) => {
    const met = new Set<string>();
    for (const [index, { id }] of value.entries()) {
      if (met.has(id)) issues.push({ code: "custom", message: "duplicate", path: [index, "id"], input: id });
      met.add(id);
    }
  });

export type Guide = z.infer<typeof guideSchema>;

/** What of a story is known at a moment, as far as steps depend on it. */
export interface KnownOfStory {
  asOf: AsOf;
  /** Slugs of the events visible then. */
  events: ReadonlySet<string>;
  /** Whether nothing became known after the moment. */
  isEverythingKnown: boolean;
}

/**
 * Whether a step may be shown at a moment. A step on the story as of a day tells of that day, and one on the story
 * without a day of all that is known: neither shows earlier.
 */
export function isStepKnown(
  { show }: Pick<GuideStep, "show">,
  { asOf, events, isEverythingKnown }: KnownOfStory,
): boolean {
  if (show.type === "event") return events.has(show.event);
  if (asOf.precision === "now" || isEverythingKnown) return true;
  if (show.asOf === null) return false;
  return asOf.precision === "day" ? show.asOf <= asOf.day : show.asOf < asOf.day;
}
