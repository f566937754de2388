import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A module of each package whose code decides what is answered. */
const modules = ["@claimline/api/routers", "@claimline/model/problem"];

let known: string | undefined;

/**
 * The version of the code that answers, as eight hexadecimal digits: the same in all servers that run the same code,
 * another one whenever an answer to the same question may have another shape or wording.
 */
export function codeVersion(): string {
  known ??= hashCode();
  return known;
}

function hashCode(): string {
  const hash = createHash("sha256");
  for (const name of modules) {
    const folder = dirname(fileURLToPath(import.meta.resolve(name)));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
    for (const file of files) {
      if (file.endsWith(".ts") && !file.endsWith(".test.ts")) hash.update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest("hex").slice(0, 8);
}
