import type { ComponentPropsWithRef } from "react";

/** The classes of a chip, for filters that are links; mark the chosen one with `aria-current="true"`. */
export const chipClass = "cl-chip";

export interface ChipProps extends Omit<ComponentPropsWithRef<"button">, "className" | "aria-pressed"> {
  /** Whether the filter applies. */
  pressed: boolean;
}

/** A filter that is on or off. What is on is filled and ticked, not only coloured. */
export function Chip({ pressed, type = "button", ...rest }: ChipProps) {
  return <button {...rest} type={type} className={chipClass} aria-pressed={pressed} />;
}
