import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// All benchmarks one after the other, each in a process of its own that ends what it started. `pnpm bench 1` takes one
// round of what is measured in rounds.
const benchmarks: readonly [script: string, about: string][] = [
  ["reading.ts", "starting, and answers a second"],
  ["chart.ts", "the chart beside its peers"],
  ["lighthouse.ts", "Lighthouse on the story's page"],
];

// A fresh checkout has no database client yet, which the benchmarks import.
await run(fileURLToPath(import.meta.resolve("@claimline/db/generate-client")));

for (const [index, [script, about]] of benchmarks.entries()) {
  console.log(`\n== ${index + 1} of ${benchmarks.length}: ${about} (bench/${script})\n`);
  const started = performance.now();
  const code = await run(join(import.meta.dirname, script), process.argv.slice(2));
  if (code !== 0) {
    console.error(`bench/${script} ended with ${code}.`);
    process.exitCode = 1;
  }
  console.log(`\nTook ${((performance.now() - started) / 60_000).toFixed(1)} min.`);
}

/** Ctrl-C reaches the child by the terminal; it cleans up, and then this ends too. */
async function run(script: string, rounds: readonly string[] = []): Promise<number | null> {
  const child = spawn(process.execPath, [script, ...rounds], { stdio: "inherit" });
  return await new Promise((resolve) => child.once("close", resolve));
}
