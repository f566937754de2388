import { z } from "zod";

/** A language tag (BCP 47): language, optional script, optional region, in their canonical spelling. */
export const languageTagSchema = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/, { error: "language-tag" });
