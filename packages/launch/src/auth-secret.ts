import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchProblem } from "./launch-problem.ts";

/** The secret that signs sessions, kept in `DATA_DIR` (mode 0600) and made there the first time. */
export function keptAuthSecret(dataDir: string): string {
  const file = join(dataDir, "auth-secret");
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(file)) {
      // Exclusive: of two first starts at once, one writes and both read the same.
      writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
    }
  } catch (error) {
    if (!existsSync(file)) {
      throw new LaunchProblem(
        `DATA_DIR: the folder ${dataDir} can't be written to: give it to the user who runs Claimline, or set DATA_DIR to another folder.`,
        error instanceof Error ? error.message : "",
      );
    }
  }
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new LaunchProblem(
      `${file} belongs to another user: give it to the user who runs Claimline, or set AUTH_SECRET.`,
    );
  }
}
