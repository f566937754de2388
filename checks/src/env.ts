/** The environment of a check: the project's own tools first on the path, no telemetry, no second install. */
export function checkEnvironment(binaries: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: binaries + (process.env["PATH"] ?? ""),
    TURBO_TELEMETRY_DISABLED: "1",
    pnpm_config_verify_deps_before_run: "false",
  };
}
