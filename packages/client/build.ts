/** Writes `dist`: the package as others install it, and nothing else. */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
// Made beside the present one, for a test may be reading that.
const made = `dist.${process.pid}`;
const { status } = spawnSync("tsc", ["--project", "tsconfig.build.json", "--outDir", made], {
  cwd: folder,
  stdio: "inherit",
});
if (status !== 0) {
  rmSync(join(folder, made), { recursive: true, force: true });
  process.exit(status ?? 1);
}

// The compiler changes `./name.ts` into `./name.js` in the code, but not in the declarations.
for (const name of globSync("**/*.d.ts", { cwd: join(folder, made) })) {
  const file = join(folder, made, name);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/(["']\.{1,2}\/[^"']+)\.ts(?=["'])/gu, "$1.js"));
}
rmSync(join(folder, "dist"), { recursive: true, force: true });
renameSync(join(folder, made), join(folder, "dist"));
