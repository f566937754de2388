import { type ProblemCode, problems } from "./generated/procedures.ts";

/**
 * Why a call failed: a problem that the server tells; `no-answer` when none came, or not in time; `unreadable-answer`
 * when something else than Claimline answered, such as a proxy; `unknown` for a code that this client is too old for.
 */
export type FailureCode = ProblemCode | "no-answer" | "unreadable-answer" | "unknown";

/** One faulty place of an input. */
export interface FieldProblem {
  /** Leads to it with dots: `content.claims.0.saidAt`. */
  path: string;
  code: string;
  /** In the caller's language. */
  message: string;
}

interface Told {
  message: string;
  status?: number | null;
  fields?: readonly FieldProblem[];
  requestId?: string | null;
  conflict?: unknown;
  retryAfterMs?: number | null;
  cause?: unknown;
}

/** What every failed call is rejected with, except one that was aborted: that one is rejected with the signal's reason. */
export class ClaimlineProblem extends Error {
  override readonly name = "ClaimlineProblem";
  readonly code: FailureCode;
  /** The HTTP status; `null` when there was no answer. */
  readonly status: number | null;
  /** Every faulty place of the input. */
  readonly fields: readonly FieldProblem[];
  /** Finds the call in the operator's log. */
  readonly requestId: string | null;
  /** Both sides of a conflict, where the problem has them. */
  readonly conflict: unknown;
  /** How long to wait before the next try, as the server asks. */
  readonly retryAfterMs: number | null;

  constructor(code: FailureCode, told: Told) {
    super(told.message, { cause: told.cause });
    this.code = code;
    this.status = told.status ?? null;
    this.fields = told.fields ?? [];
    this.requestId = told.requestId ?? null;
    this.conflict = told.conflict;
    this.retryAfterMs = told.retryAfterMs ?? null;
  }
}

/** Whether something thrown is a problem, of this code where one is given. */
export function isProblem(error: unknown, code?: FailureCode): error is ClaimlineProblem {
  return error instanceof ClaimlineProblem && (code === undefined || error.code === code);
}

/**
 * A problem as the server tells it, whether by tRPC's shape or by RFC 9457; `null` when it isn't one. `status` is the
 * answer's own where it holds several.
 */
export function readProblem(
  body: unknown,
  response: Response,
  status: unknown = response.status,
): ClaimlineProblem | null {
  if (!isRecord(body) || typeof body["code"] !== "string" || typeof body["message"] !== "string") return null;
  const { code, message, fields, requestId, conflict } = body;
  return new ClaimlineProblem(isProblemCode(code) ? code : "unknown", {
    message,
    status: typeof status === "number" ? status : response.status,
    fields: Array.isArray(fields) ? fields.filter(isField) : [],
    requestId: typeof requestId === "string" ? requestId : null,
    conflict,
    retryAfterMs: readRetryAfter(response.headers.get("retry-after")),
  });
}

/** An answer that isn't Claimline's. */
export function unreadable(response: Response, cause?: unknown): ClaimlineProblem {
  return new ClaimlineProblem("unreadable-answer", {
    message: `The answer can't be read (HTTP ${response.status}).`,
    status: response.status,
    requestId: response.headers.get("x-request-id"),
    retryAfterMs: readRetryAfter(response.headers.get("retry-after")),
    cause,
  });
}

/** `Retry-After` in seconds, as Claimline sends it; a date, which proxies may send, is passed over. */
function readRetryAfter(value: string | null): number | null {
  return value !== null && /^\d{1,6}$/u.test(value) ? Number(value) * 1_000 : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === "string" && Object.hasOwn(problems, code);
}

function isField(field: unknown): field is FieldProblem {
  return isRecord(field) && ["path", "code", "message"].every((name) => typeof field[name] === "string");
}
