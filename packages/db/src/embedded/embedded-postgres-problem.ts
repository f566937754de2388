/** Why the embedded database could not be started; stable, for callers that react to one of them. */
export type EmbeddedPostgresProblemCode =
  | "database-in-use"
  | "database-not-readable"
  | "database-gone"
  | "database-version"
  | "database-failed"
  | "no-user-for-database"
  | "no-place-for-database"
  | "unsupported-platform";

/** A failure with a sentence that an operator can act on; `detail` holds PostgreSQL's own last lines, if any. */
export class EmbeddedPostgresProblem extends Error {
  readonly code: EmbeddedPostgresProblemCode;
  readonly detail: string;

  constructor(code: EmbeddedPostgresProblemCode, message: string, detail = "") {
    super(message);
    this.name = "EmbeddedPostgresProblem";
    this.code = code;
    this.detail = detail;
  }
}
