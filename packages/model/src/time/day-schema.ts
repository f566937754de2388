import { z } from "zod";
import { isDay } from "./day.ts";

/** A calendar day, `YYYY-MM-DD`; the message is `day-invalid`. Apart from `day.ts`, which browsers load. */
export const daySchema = z
  .string()
  .max(10)
  .refine(isDay, { message: "day-invalid", params: { code: "day-invalid" } })
  .meta({ description: "A calendar day", examples: ["2024-10-28"] });
