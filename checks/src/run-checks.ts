import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkEnvironment } from "./env.ts";
import { codeExtensions, filesOf, scriptsOf, workspacePackages } from "./workspace.ts";

/** How one of the root's `check:*` scripts ended. */
export interface CheckResult {
  readonly script: string;
  readonly passed: boolean;
}

/**
 * What a tool says about how much it read. A tool that reads nothing finds nothing, so a number lower than what
 * lies on disk fails the check as well.
 */
const readCounts: Readonly<Record<string, { readonly says: RegExp; readonly of: "files" | "packages" }>> = {
  "check:format": { says: /on (\d+) files/, of: "files" },
  "check:lint": { says: /on (\d+) files/, of: "files" },
  "check:boundaries": { says: /read (\d+) files/, of: "files" },
  "check:declared": { says: /Checked (\d+) files/, of: "files" },
  "check:house": { says: /read (\d+) files/, of: "files" },
  "check:types": { says: /(\d+) successful/, of: "packages" },
};

/**
 * Runs every `check:*` script of the root's package.json, in their order, and prints how each ended.
 * `check:types` stands before `check:lint` and `check:unused`, because it generates the database client they read.
 */
export async function runChecks(root: string): Promise<CheckResult[]> {
  const packages = workspacePackages(root);
  const onDisk = {
    files: packages.flatMap(({ dir }) => filesOf(root, dir, codeExtensions)).length,
    packages: packages.length,
  };

  const results: CheckResult[] = [];
  for (const [script, command] of Object.entries(scriptsOf(join(root, "package.json")))) {
    if (!script.startsWith("check:")) continue;
    const started = performance.now();
    const { passed, output } = await run(command, root);
    const count = readCounts[script];
    const read = count === undefined ? undefined : Number(count.says.exec(output)?.[1] ?? 0);
    const readTooLittle = count !== undefined && read !== undefined && read < onDisk[count.of];

    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const ok = passed && !readTooLittle;
    results.push({ script, passed: ok });
    if (!ok) console.log(`\n${output.trim()}\n`);
    if (passed && readTooLittle) {
      console.log(
        `${script}: read ${read} of ${onDisk[count.of]} ${count.of}, so its silence proves nothing`,
      );
    }
    console.log(`${ok ? "ok    " : "FAILED"} ${script.padEnd(18)} ${seconds.padStart(5)} s`);
  }
  return results;
}

function run(command: string, root: string): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd: root,
      env: checkEnvironment(join(root, "node_modules", ".bin")),
      shell: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}
