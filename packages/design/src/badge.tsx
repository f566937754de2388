import type { ReactNode } from "react";

export interface BadgeProps {
  /** `accent` for what waits for the reader, `signal` for what is contested or missing. */
  tone?: "neutral" | "accent" | "signal";
  children: ReactNode;
}

/** A word about the state of something: "ungenau", "in Prüfung", "live". It is not pressed. */
export function Badge({ tone = "neutral", children }: BadgeProps) {
  return <span className={`cl-badge cl-badge--${tone}`}>{children}</span>;
}
