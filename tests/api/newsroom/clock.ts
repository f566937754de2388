import type { Instant } from "@claimline/model/time/instant";

/** When the stories of the templates were published. */
export const storiesPublishedAt = Date.parse("2026-11-20T08:00:00.000Z");

/** A clock that stands still until it is set: no test waits for time. */
export interface Clock {
  now: () => Instant;
  /** Sets it to an instant in ISO 8601. */
  set: (text: string) => void;
  advance: (milliseconds: number) => void;
}

export function makeClock(start: string): Clock {
  let instant = Date.parse(start);
  return {
    now: () => instant,
    set: (text) => {
      instant = Date.parse(text);
    },
    advance: (milliseconds) => {
      instant += milliseconds;
    },
  };
}
