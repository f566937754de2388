/** Writes `dist`: the package as others install it, and nothing else. */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
rmSync(join(folder, "dist"), { recursive: true, force: true });
const { status } = spawnSync("tsc", ["--project", "tsconfig.build.json"], {
  cwd: folder,
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);

// The compiler changes `./name.ts` into `./name.js` in the code, but not in the declarations.
for (const name of globSync("**/*.d.ts", { cwd: join(folder, "dist") })) {
  const file = join(folder, "dist", name);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/(["']\.{1,2}\/[^"']+)\.ts(?=["'])/gu, "$1.js"));
}
