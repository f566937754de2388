import { z } from "zod";
import { endOfDay, isDay } from "../time/day.ts";
import { daySchema } from "../time/day-schema.ts";
import { type Instant, parseInstant } from "../time/instant.ts";

/** Until when something is to be done: a day in the story's zone, or an instant with offset. */
export const dueSchema = z.union([daySchema, z.iso.datetime({ offset: true }).max(40)]);

/** The instant at which it has passed: a day with its last millisecond. Throws a RangeError when the text is neither. */
export function dueInstant(due: string, timeZone: string): Instant {
  if (isDay(due)) return endOfDay(due, timeZone);
  const instant = parseInstant(due) ?? Date.parse(due);
  if (Number.isNaN(instant)) throw new RangeError(`Neither a day nor an instant: ${due}`);
  return instant;
}

/** What is told whom an event is given to. */
export const assignmentCommentSchema = z.string().trim().max(600);
