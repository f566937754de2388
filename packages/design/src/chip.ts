/** The classes of a chip, for filters that are links; mark the chosen one with `aria-current="true"`. */
export const chipClass = "cl-chip";
