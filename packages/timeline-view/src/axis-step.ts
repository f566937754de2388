import { MS_PER_DAY } from "@claimline/model/time/calendar";

/** Steps of the axis, as vis-timeline counts them. */
export interface AxisStep {
  scale: "minute" | "hour" | "weekday" | "day" | "week" | "month" | "year";
  step: number;
}

const MS_PER_HOUR = MS_PER_DAY / 24;

/** From fine to coarse, with the least pixels that a step's label needs. */
const steps: readonly (AxisStep & { length: number; least: number })[] = [
  ...[1, 5, 15, 30].map((step) => ({
    scale: "minute" as const,
    step,
    length: (step * MS_PER_HOUR) / 60,
    least: 56,
  })),
  ...[1, 3, 6, 12].map((step) => ({ scale: "hour" as const, step, length: step * MS_PER_HOUR, least: 56 })),
  { scale: "weekday", step: 1, length: MS_PER_DAY, least: 60 },
  { scale: "day", step: 1, length: MS_PER_DAY, least: 32 },
  { scale: "week", step: 1, length: 7 * MS_PER_DAY, least: 60 },
  ...[1, 3, 6].map((step) => ({ scale: "month" as const, step, length: step * 30 * MS_PER_DAY, least: 48 })),
  ...[1, 5, 10, 50, 100, 500, 1_000].map((step) => ({
    scale: "year" as const,
    step,
    length: step * 365 * MS_PER_DAY,
    least: 56,
  })),
];

/** The finest step whose labels have room. Weeks begin on Monday. */
export function axisStep(msPerPixel: number): AxisStep {
  const found = steps.find(({ length, least }) => length / msPerPixel >= least);
  return { scale: found?.scale ?? "year", step: found?.step ?? 10_000 };
}
