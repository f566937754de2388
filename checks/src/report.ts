/** Something that breaks a rule, and where. */
export interface Finding {
  /** From the root of the repository. */
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

/**
 * Prints the findings and sets the exit code: 0 when there are none, else 1.
 * A check that read nothing has proved nothing, so that fails too.
 */
export function report(check: string, findings: readonly Finding[], read: string, filesRead: number): void {
  for (const { path, line, message } of findings) {
    console.error(`${path}${line === undefined ? "" : `:${line}`}  ${message}`);
  }
  if (filesRead === 0) console.error(`${check}: no file was read; is this the root of the repository?`);
  console.log(`${check}: read ${read}, ${findings.length === 0 ? "nothing" : findings.length} found`);
  process.exitCode = findings.length === 0 && filesRead > 0 ? 0 : 1;
}
