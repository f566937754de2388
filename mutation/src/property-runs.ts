import type fastCheck from "fast-check";

type FastCheck = typeof fastCheck;

/** How thoroughly properties are tried. */
export interface PropertyRuns {
  /** In relation to the number of runs that the test asks for. */
  times: number;
  /** The same tries each time; without it others each time. */
  seed?: number;
  /** Whether a counterexample is made smaller, for people to read. */
  shrink?: boolean;
}

/** fast-check with another number of runs in every `fc.assert`. */
export function withRuns(fc: FastCheck, { times, seed, shrink = true }: PropertyRuns): FastCheck {
  const assert = new Proxy(fc.assert, {
    apply: (real, self, [property, given = {}]: Parameters<FastCheck["assert"]>) =>
      Reflect.apply(real, self, [
        property,
        {
          ...(seed === undefined ? {} : { seed }),
          endOnFailure: !shrink,
          ...given,
          numRuns: Math.ceil((given.numRuns ?? 100) * times),
        },
      ]),
  });
  return { ...fc, assert };
}
