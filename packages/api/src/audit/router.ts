import { accountProcedure, router } from "../trpc.ts";
import {
  auditFilters,
  auditFiltersOutput,
  listAudit,
  listAuditInput,
  listAuditOutput,
} from "./list-audit.ts";

/** Who did what, when and from where. */
export const auditRouter = router({
  list: accountProcedure("audit.list")
    .input(listAuditInput)
    .output(listAuditOutput)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  filters: accountProcedure("audit.filters")
    .output(auditFiltersOutput)
    .query(({ ctx }) => auditFilters(ctx)),
});
