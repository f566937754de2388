import { delimiter, dirname } from "node:path";

/**
 * The environment of a check: the project's own tools first on the path, no telemetry, no second install.
 * turbo calls pnpm by name, so the pnpm that runs us comes last on the path, for machines that have no other.
 */
export function checkEnvironment(binaries: string): NodeJS.ProcessEnv {
  const { PATH = "", npm_execpath: packageManager } = process.env;
  const last = packageManager === undefined ? [] : [dirname(packageManager)];
  return {
    ...process.env,
    PATH: [binaries, PATH, ...last].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    pnpm_config_verify_deps_before_run: "false",
  };
}
