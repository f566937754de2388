import { spawn } from "node:child_process";
import { join } from "node:path";

// All benchmarks one after the other, each in a process of its own that ends what it started.
const benchmarks: readonly [script: string, about: string][] = [
  ["reading.ts", "starting, and answers a second"],
  ["chart.ts", "the chart beside its peers"],
  ["lighthouse.ts", "Lighthouse on the story's page"],
];

for (const [index, [script, about]] of benchmarks.entries()) {
  console.log(`\n== ${index + 1} of ${benchmarks.length}: ${about} (bench/${script})\n`);
  const started = performance.now();
  const code = await run(script);
  if (code !== 0) {
    console.error(`bench/${script} ended with ${code}.`);
    process.exitCode = 1;
  }
  console.log(`\nTook ${((performance.now() - started) / 60_000).toFixed(1)} min.`);
}

/** Ctrl-C reaches the child by the terminal; it cleans up, and then this ends too. */
async function run(script: string): Promise<number | null> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], { stdio: "inherit" });
  return await new Promise((resolve) => child.once("close", resolve));
}
