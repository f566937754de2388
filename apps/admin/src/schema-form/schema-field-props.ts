import type { z } from "zod";

/** What every field that follows from a schema is given. */
export interface SchemaFieldProps {
  schema: z.core.$ZodType;
  label: string;
  /** Where it stands, so that a list of faults leads to it. */
  name: string;
  value: unknown;
  error?: string | undefined;
  hint?: string | undefined;
  onChange: (value: unknown) => void;
  onBlur?: () => void;
}
