/** An event of a generated story, as any renderer takes it. Days are ISO 8601. */
export interface GeneratedEvent {
  id: string;
  title: string;
  lane: number;
  from: string;
  /** Its last day; `null` where it is of one day. */
  to: string | null;
}

const laneCount = 8;

const firstDay = Date.UTC(2020, 0, 1);
const dayMs = 86_400_000;
/** Five years. */
const days = 1_826;
const bursts = 24;
const words =
  "border convoy harbour minister radar treaty satellite brigade denial report witness summit".split(" ");

/**
 * The same events for the same count: over five years in eight lanes, half of them in 24 bursts, three in five of one
 * day and the rest of up to 120 days, with titles of three to seven words.
 */
export function generateEvents(count: number): GeneratedEvent[] {
  const below = drawer(count);
  const burstDays = Array.from({ length: bursts }, () => below(days));
  return Array.from({ length: count }, (_, index) => {
    const burst = burstDays[below(bursts)] ?? 0;
    const day = below(2) === 0 ? below(days) : Math.min(days - 1, burst + below(5));
    const length = below(5) < 3 ? 0 : 1 + below(120);
    return {
      id: `event-${index}`,
      title: `${titleOf(below)} ${index}`,
      lane: below(laneCount),
      from: isoDay(day),
      to: length === 0 ? null : isoDay(day + length),
    };
  });
}

function titleOf(below: (count: number) => number): string {
  const chosen = Array.from({ length: 3 + below(4) }, () => words[below(words.length)] ?? "");
  return chosen.join(" ");
}

function isoDay(day: number): string {
  return new Date(firstDay + day * dayMs).toISOString().slice(0, 10);
}

/** A linear congruential generator (Numerical Recipes' constants): numbers below a bound, the same for the same seed. */
function drawer(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}
