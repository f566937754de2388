import { TRPCError } from "@trpc/server";
import type { FieldCode } from "@claimline/model/field-wording";
import { type ProblemCode, problems } from "@claimline/model/problem";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";

/** tRPC's name for each HTTP status that a problem can have. */
const trpcCodes: Readonly<Record<(typeof problems)[ProblemCode]["http"], TRPC_ERROR_CODE_KEY>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_SUPPORTED",
  409: "CONFLICT",
  410: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  503: "SERVICE_UNAVAILABLE",
};

/** What a use case throws when it can't do what it was asked; the only thing that is thrown on purpose. */
export class ProblemError extends TRPCError {
  readonly problem: ProblemCode;
  readonly fields: readonly { path: string; code: FieldCode }[];
  /** What the caller needs to go on, such as both sides of a conflict. */
  readonly conflict: unknown;

  constructor(
    problem: ProblemCode,
    {
      fields = [],
      conflict,
    }: { fields?: readonly { path: string; code: FieldCode }[]; conflict?: unknown } = {},
  ) {
    super({ code: trpcCodes[problems[problem].http], message: problem });
    this.problem = problem;
    this.fields = fields;
    this.conflict = conflict;
  }
}
