import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const routers = import.meta.resolve("@claimline/api/routers");

/** A module of each package whose code decides what is answered; formats only the API's package knows. */
const modules = [
  fileURLToPath(routers),
  fileURLToPath(import.meta.resolve("@claimline/model/problem")),
  createRequire(routers).resolve("@claimline/formats/story-bundle"),
];

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
  for (const file of modules) {
    const folder = dirname(file);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
    for (const name of files) {
      if (name.endsWith(".ts") && !name.endsWith(".test.ts")) hash.update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 8);
}
