/** `pnpm check`: format, lint, boundaries, types, dead code. Run at the root of the repository. */
import { runChecks } from "./run-checks.ts";

const results = await runChecks(process.cwd());
const failed = results.filter(({ passed }) => !passed).map(({ script }) => script);
console.log(failed.length === 0 ? `All ${results.length} checks passed.` : `Failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1;
