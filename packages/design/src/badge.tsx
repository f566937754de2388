import type { ReactNode } from "react";

/** A word about the state of something: "ungenau", "in Prüfung", "live". It is not pressed. */
export function Badge({ tone = "neutral", children }: { tone?: "neutral" | "accent" | "signal"; children: ReactNode }) {
  return <span className={`cl-badge cl-badge--${tone}`}>{children}</span>;
}
