import { accountProcedure } from "../trpc.ts";
import { applyImport, applyImportInput } from "./apply-import.ts";
import { cancelImport, cancelImportInput } from "./cancel-import.ts";
import { getImportInput } from "./get-import.ts";
import { importAnswerSchema } from "./import-answer.ts";
import {
  listImportProblems,
  listImportProblemsInput,
  listImportProblemsOutput,
} from "./list-import-problems.ts";
import { listImportRows, listImportRowsInput, listImportRowsOutput } from "./list-import-rows.ts";
import { listImports, listImportsInput, listImportsOutput } from "./list-imports.ts";
import { answerImport } from "./load-import.ts";
import { offerImport, offerImportInput, offerImportOutput } from "./offer-import.ts";
import { previewImport, previewImportInput } from "./preview-import.ts";
import { undoImport, undoImportInput } from "./undo-import.ts";

export const importRouter = {
  preview: accountProcedure("import.preview")
    .input(previewImportInput)
    .output(importAnswerSchema)
    .mutation(({ ctx, input }) => previewImport(ctx, input)),
  apply: accountProcedure("import.apply")
    .input(applyImportInput)
    .output(importAnswerSchema)
    .mutation(({ ctx, input }) => applyImport(ctx, input)),
  cancel: accountProcedure("import.cancel")
    .input(cancelImportInput)
    .output(importAnswerSchema)
    .mutation(({ ctx, input }) => cancelImport(ctx, input)),
  undo: accountProcedure("import.undo")
    .input(undoImportInput)
    .output(importAnswerSchema)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
  get: accountProcedure("import.get")
    .input(getImportInput)
    .output(importAnswerSchema)
    .query(({ ctx, input }) => answerImport(ctx, input.id)),
  rows: accountProcedure("import.rows")
    .input(listImportRowsInput)
    .output(listImportRowsOutput)
    .query(({ ctx, input }) => listImportRows(ctx, input)),
  problems: accountProcedure("import.problems")
    .input(listImportProblemsInput)
    .output(listImportProblemsOutput)
    .query(({ ctx, input }) => listImportProblems(ctx, input)),
  list: accountProcedure("import.list")
    .input(listImportsInput)
    .output(listImportsOutput)
    .query(({ ctx, input }) => listImports(ctx, input)),
  offer: accountProcedure("import.offer")
    .input(offerImportInput)
    .output(offerImportOutput)
    .query(({ ctx, input }) => offerImport(ctx, input)),
};
