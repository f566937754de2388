import { existsSync } from "node:fs";
import { keptAuthSecret } from "./auth-secret.ts";
import { buildApps, generateClient } from "./build-apps.ts";
import { type Database, openDatabase } from "./database.ts";
import { childEnvironment, type Environment, parseEnvironment } from "./env.ts";
import type { Layout } from "./layout.ts";
import { requireFreePorts } from "./ports.ts";
import { openRun, type Run, runToEnd, Stopped } from "./run.ts";
import { keepProgram, startServer, startWorker } from "./servers.ts";
import { describeFailure, openTerminal } from "./terminal.ts";

/** What a caller hears when both servers answer. */
export type Ready = { webUrl: string; adminUrl: string };

export type LaunchOptions = {
  layout: Layout;
  environment: Environment;
  dev: boolean;
  /** Resolves when somebody wants the product to stop. */
  stopRequested: Promise<string>;
  onReady?: (ready: Ready) => void;
};

/** Starts the product, keeps it running until it is asked to stop, and stops all of it. Answers the exit code. */
export async function launch(options: LaunchOptions): Promise<number> {
  const terminal = openTerminal();
  const parsed = parseEnvironment(options.environment, options.layout.repository);
  if (!parsed.ok) {
    for (const problem of parsed.problems) terminal.warn(problem);
    return 1;
  }
  const { configuration } = parsed;
  for (const warning of configuration.warnings) terminal.warn(warning);
  const run = openRun({ layout: options.layout, configuration, terminal, dev: options.dev });
  const opened: { database: Database | null } = { database: null };
  const work = runProduct(run, options, opened);
  let code = 0;
  try {
    // The work never resolves; it fails or is stopped.
    await Promise.race([work, options.stopRequested]);
    terminal.say("Stopping…");
  } catch (error) {
    code = 1;
    terminal.warn(describeFailure(error));
  }
  await run.stopProcesses();
  // A step that can't be interrupted (the database's start) ends first, so that what it opened can be closed.
  await work.catch(() => undefined);
  await opened.database?.stop();
  if (code === 0) terminal.say("Stopped.");
  return code;
}

async function runProduct(
  run: Run,
  options: LaunchOptions,
  opened: { database: Database | null },
): Promise<never> {
  const { configuration, layout, terminal } = run;
  const { webPort, adminPort } = configuration;
  await requireFreePorts([
    { variable: "WEB_PORT", port: webPort },
    { variable: "ADMIN_PORT", port: adminPort },
  ]);
  const authSecret = configuration.authSecret ?? keptAuthSecret(configuration.dataDir);
  const database = await openDatabase(run);
  opened.database = database;
  // Listened to below; until then a loss shows as a failure of the step that needs the database.
  database.kept.catch(() => undefined);
  if (run.stopping.aborted) throw new Stopped();
  const env = childEnvironment(options.environment, configuration, {
    databaseUrl: database.url,
    authSecret,
    dev: run.dev,
  });
  await generateClient(run, env);
  await prepare(run, env);
  if (!run.dev) await buildApps(run, env);
  const portOf = { web: webPort, admin: adminPort };
  const servers = await Promise.all(
    layout.apps.map(async (app) => ({ app, server: await startServer(run, app, portOf[app.name], env) })),
  );
  const worker = startWorker(run, env);
  terminal.say(
    [
      "",
      "Claimline is running. Stop it with Ctrl-C.",
      `  Public site: ${configuration.publicUrl}`,
      `  Newsroom:    ${configuration.adminUrl}`,
      "",
    ].join("\n"),
  );
  options.onReady?.({ webUrl: configuration.publicUrl, adminUrl: configuration.adminUrl });
  return Promise.race([
    database.kept,
    ...servers.map(({ app, server }) => keepProgram(run, app, server, env)),
    keepProgram(run, layout.worker, worker, env),
  ]);
}

async function prepare(run: Run, env: Readonly<Record<string, string>>): Promise<void> {
  const script = run.layout.prepare;
  if (!existsSync(script)) {
    run.terminal.warn(`Warning: ${script} is missing, so the database is not prepared.`);
    return;
  }
  const wish = { args: [script], cwd: run.layout.repository, env, show: true };
  await runToEnd(run, wish, "The database could not be prepared; the lines above say why.");
}
