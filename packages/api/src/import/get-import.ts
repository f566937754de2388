import { z } from "zod";
import { importIdSchema } from "./import-answer.ts";

export const getImportInput = z.strictObject({ id: importIdSchema });
