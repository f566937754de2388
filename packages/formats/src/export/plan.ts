import type { ExportedEvent } from "./exported-story.ts";

/** Whether an event is, or was, something still to come. */
export function isPlan({
  phase,
  assessment,
  claims,
}: Pick<ExportedEvent, "phase" | "assessment" | "claims">): boolean {
  if (phase === "planned" || phase === "cancelled" || assessment.support === "announced") return true;
  return claims.some(({ stance }) => stance === "announces");
}

/** Whether a plan was given up: called off, or taken back by all who announced it. */
export function isCalledOff({ phase, assessment }: Pick<ExportedEvent, "phase" | "assessment">): boolean {
  return phase === "cancelled" || assessment.support === "withdrawn";
}
