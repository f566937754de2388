import type { Quantity } from "@claimline/model/event/quantity";
import type { Source } from "@claimline/model/source/schema";
import type { Instant } from "@claimline/model/time/instant";

/** One figure as one claim gives it. Figures that conflict stand side by side and are never averaged. */
export interface Figure extends Omit<Quantity, "counts"> {
  /** What is counted, in the reader's language. */
  counts: string;
  event: { slug: string; title: string; lang: string | null };
  /** Slug of who gives it. */
  speaker: string;
  /** Whom the speaker speaks for; `null` for an outlet. */
  party: string | null;
  /** When it was said, in EDTF. */
  saidAt: string;
  /** From when it is known; `null` when nothing bounds that. */
  knownFrom: Instant | null;
  sources: readonly Source[];
}

/** Figures in one unit, that can stand on one scale. */
export interface FigureGroup {
  unit: string;
  /** The only event they belong to, where the same unit counts too different things elsewhere. */
  event: Figure["event"] | null;
  /** In the order in which they became known. */
  figures: readonly Figure[];
}

/** Beyond this ratio of the largest to the smallest, figures of one unit are about different things. */
const mostApart = 200;

/** Figures by what they measure, the group with most claims first. */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  const ordered = figures.toSorted(
    (a, b) => (a.knownFrom ?? Infinity) - (b.knownFrom ?? Infinity) || (a.claim < b.claim ? -1 : 1),
  );
  return [...Map.groupBy(ordered, ({ unit }) => unit)]
    .flatMap(([unit, its]): FigureGroup[] =>
      isOneScale(its)
        ? [{ unit, event: null, figures: its }]
        : [...Map.groupBy(its, ({ event }) => event.slug).values()].map((same) => ({
            unit,
            event: same[0]?.event ?? null,
            figures: same,
          })),
    )
    .toSorted((a, b) => claimsIn(b) - claimsIn(a));
}

/** How many claims give the figures of a group. */
export function claimsIn({ figures }: FigureGroup): number {
  return new Set(figures.map(({ claim }) => claim)).size;
}

function isOneScale(figures: readonly Figure[]): boolean {
  const values = figures.flatMap(({ min, max }) => [min, max]).filter((value) => value !== null && value > 0);
  const numbers = values.flatMap((value) => value ?? []);
  return Math.max(...numbers) / Math.min(...numbers) <= mostApart;
}
