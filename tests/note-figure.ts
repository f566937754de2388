import { appendFileSync } from "node:fs";
import { figuresFile } from "./env.ts";

/** Writes a line about what a test has measured, which `pnpm test:long` prints at its end. */
export function noteFigure(line: string): void {
  const file = figuresFile();
  if (file !== null) appendFileSync(file, `${line}\n`);
}
