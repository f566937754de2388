// What `pnpm account reset <email> [--second-factor]` runs, whether the product is running or not.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { homeOf } from "@claimline/db/embedded/data-place";
import { findRunningPostgres, startEmbeddedPostgres } from "@claimline/db/embedded/start-embedded-postgres";
import { keptAuthSecret } from "./auth-secret.ts";
import { ambientEnvironment, childEnvironment, parseEnvironment } from "./env.ts";
import { describeFailure } from "./terminal.ts";

const repository = resolve(import.meta.dirname, "..", "..", "..");
const withSecondFactor = process.argv.includes("--second-factor");
const [verb, email, ...rest] = process.argv.slice(2).filter((word) => word !== "--second-factor");

async function resetAccount(address: string): Promise<number> {
  const environment = ambientEnvironment();
  const parsed = parseEnvironment(environment, repository);
  if (!parsed.ok) {
    for (const problem of parsed.problems) console.error(problem);
    return 1;
  }
  const { configuration } = parsed;
  if (configuration.databaseUrl === null && !existsSync(homeOf(configuration.dataDir))) {
    console.error(
      `There is no database in ${configuration.dataDir} yet: start Claimline once, or set DATA_DIR.`,
    );
    return 1;
  }
  const running = configuration.databaseUrl ?? (await findRunningPostgres(configuration.dataDir));
  const own = running === null ? await startEmbeddedPostgres({ dataDir: configuration.dataDir }) : null;
  try {
    const env = childEnvironment(environment, configuration, {
      databaseUrl: running ?? own?.url ?? "",
      authSecret: configuration.authSecret ?? keptAuthSecret(configuration.dataDir),
      dev: false,
    });
    const script = join(repository, "packages", "api", "src", "reset-account.ts");
    return (
      spawnSync(process.execPath, [script, address, ...(withSecondFactor ? ["--second-factor"] : [])], {
        env,
        stdio: "inherit",
      }).status ?? 1
    );
  } finally {
    await own?.stop();
  }
}

if (verb !== "reset" || email === undefined || rest.length > 0) {
  console.error("Say whose password is to be made anew: pnpm account reset <email> [--second-factor]");
  process.exitCode = 1;
} else {
  try {
    process.exitCode = await resetAccount(email);
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}
