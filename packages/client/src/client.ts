import type { CallOptions } from "./call-options.ts";
import { createCall, type ProcedurePath } from "./call-procedure.ts";
import { type ClientSettings, completeSettings } from "./client-settings.ts";
import { followChanges, type FollowOptions } from "./follow-changes.ts";
import { type Procedures, procedures, type StreamedChange } from "./generated/procedures.ts";

// What the package offers; the one file that others import.
export type { CallOptions } from "./call-options.ts";
export { ClaimlineProblem, type FailureCode, type FieldProblem, isProblem } from "./claimline-problem.ts";
export type { ClientSettings } from "./client-settings.ts";
export type { FollowOptions } from "./follow-changes.ts";
export type * from "./generated/procedures.ts";

/** Follows what is published. */
export interface FollowingChanges {
  /**
   * Every change of a story after `from`, in order and each once, now and as they are published, whatever happens to the
   * connection meanwhile. Ends when the signal is aborted or the loop is left.
   *
   * @throws ClaimlineProblem when the story can't be followed: `not-found`, `invalid-input`
   */
  follow(story: string, options?: FollowOptions): AsyncGenerator<StreamedChange, void, void>;
}

/** A method for each procedure, by its noun: `client.event.list({ story })`; and `changes.follow`. */
export type ClaimlineClient = Procedures & { changes: FollowingChanges };

/**
 * A client of one Claimline. Calls are rejected with a `ClaimlineProblem`, or with the signal's reason when they are
 * aborted. What failed in passing is tried again; a write carries a key by which the server does it once.
 *
 * @throws TypeError for settings that can't be
 */
export function createClaimlineClient(settings: ClientSettings): ClaimlineClient {
  const full = completeSettings(settings);
  const call = createCall(full);
  const nouns: Record<string, Record<string, unknown>> = {};
  for (const path of Object.keys(procedures).filter(isPath)) {
    const [noun = "", verb = ""] = path.split(".");
    nouns[noun] = {
      ...nouns[noun],
      [verb]: (input?: unknown, options?: CallOptions) => call(path, input, options),
    };
  }
  const changes: FollowingChanges = {
    follow: (story, options = {}) => {
      const presentRev = async () => (await methods.change.list({ story, limit: 1 }, options)).rev;
      return followChanges(full, story, options, presentRev);
    },
  };
  // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-unsafe-type-assertion -- made from the same table as the type
  const methods = nouns as unknown as Procedures;
  return { ...methods, changes };
}

function isPath(path: string): path is ProcedurePath {
  return Object.hasOwn(procedures, path);
}
