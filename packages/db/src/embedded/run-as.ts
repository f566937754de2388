import { spawnSync } from "node:child_process";
import { EmbeddedPostgresProblem } from "./embedded-postgres-problem.ts";

/** The account that PostgreSQL runs as; `null` means: as the current user. */
export type RunAs = { uid: number; gid: number } | null;

const CANDIDATES = ["postgres", "_postgres", "nobody"];

/** PostgreSQL refuses to run as root, so root lends it another account: one that exists, none is created. */
export function chooseRunAs(): RunAs {
  if (process.getuid?.() !== 0) return null;
  for (const name of CANDIDATES) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== null && uid > 0 && gid !== null) return { uid, gid };
  }
  throw new EmbeddedPostgresProblem(
    "no-user-for-database",
    `PostgreSQL does not run as root, and none of the users ${CANDIDATES.join(", ")} exists here: ` +
      "start Claimline as an ordinary user, or set DATABASE_URL to a database of your own.",
  );
}

/** Can this account enter the folder? Asked of the system itself, because modes alone say too little. */
export function canEnter(folder: string, runAs: RunAs): boolean {
  return shellTest('cd "$1"', folder, runAs);
}

/** Can this account read the file? */
export function canRead(file: string, runAs: RunAs): boolean {
  return shellTest('test -r "$1"', file, runAs);
}

function shellTest(script: string, path: string, runAs: RunAs): boolean {
  const result = spawnSync("/bin/sh", ["-c", script, "sh", path], { ...runAs, cwd: "/", stdio: "ignore" });
  return result.status === 0;
}

function idOf(flag: "-u" | "-g", name: string): number | null {
  const result = spawnSync("id", [flag, name], { encoding: "utf8" });
  return result.status === 0 ? Number.parseInt(result.stdout, 10) : null;
}
