/** A revision and the instant at which the reader saw it. */
interface Seen {
  rev: number;
  at: number;
}

/** What a browser keeps of a reader's visits to a story: nothing of it is ever sent. */
export interface Visits {
  /** The revision last seen, and when. */
  seen: Seen;
  /** What had been seen when the present visit began; `null` on the first one, and once it is put away. */
  before: Seen | null;
}

/** After so long without a page of the story, the next one begins a new visit. */
export const visitEndsAfterMs = 30 * 60_000;

/** What is kept once a page has shown a revision. A `rev` that lies behind what was seen is another database's. */
export function seePage(kept: Visits | null, { rev, at }: { rev: number; at: number }): Visits {
  const seen = { rev, at };
  if (kept === null || rev < kept.seen.rev) return { seen, before: null };
  const isNew = at - kept.seen.at > visitEndsAfterMs;
  return { seen, before: isNew ? kept.seen : kept.before };
}

/** What was published between the last visit and this one; `null` when nothing was. */
export function changesSince({ seen, before }: Visits): { count: number; after: number; at: number } | null {
  if (before === null || before.rev >= seen.rev) return null;
  return { count: seen.rev - before.rev, after: before.rev, at: before.at };
}

/** Reads what was kept; `null` when it is nothing that was kept here. */
export function readVisits(text: string | null): Visits | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isVisits(kept) ? kept : null;
  } catch {
    return null;
  }
}

// By hand: browsers load it, and a schema's library is larger than the rest of the page's script.
function isVisits(value: unknown): value is Visits {
  if (typeof value !== "object" || value === null || !("seen" in value) || !("before" in value)) return false;
  return isSeen(value.seen) && (value.before === null || isSeen(value.before));
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== "object" || value === null || !("rev" in value) || !("at" in value)) return false;
  const { rev, at } = value;
  return Number.isSafeInteger(rev) && Number(rev) >= 0 && Number.isFinite(at);
}
