import pg from "pg";
import { withoutPassword } from "./env.ts";
import { LaunchProblem } from "./launch-problem.ts";

const ANSWERS_WITHIN_MS = 5_000;
const OLDEST = 15;

/** Throws one sentence, without the password, unless a PostgreSQL that will do answers at the address. */
export async function requireDatabase(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWERS_WITHIN_MS });
  // A connection lost after the answer is the servers' affair.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const result = await client.query<{ server_version_num: string }>("show server_version_num");
    const major = Math.floor(Number(result.rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST) {
      throw new LaunchProblem(
        `${variable}: PostgreSQL ${major} is too old; Claimline needs ${OLDEST} or later.`,
      );
    }
  } catch (error) {
    if (error instanceof LaunchProblem) throw error;
    throw new LaunchProblem(`${variable}: ${reasonOf(error, new URL(url))}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown, url: URL): string {
  const at = `${url.hostname}:${url.port === "" ? "5432" : url.port}`;
  const name = decodeURIComponent(url.pathname.slice(1));
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ECONNREFUSED":
      return `no PostgreSQL answers at ${at} (connection refused): start it, or correct the address.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the host ${url.hostname} is unknown: correct the address.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${at} refuses the user "${decodeURIComponent(url.username)}" or the password.`;
    case "3D000":
      return `PostgreSQL at ${at} has no database "${name}": create it, or correct the address.`;
    case "57P03":
      return `PostgreSQL at ${at} is still starting or already stopping: try again in a moment.`;
    default: {
      const words = error instanceof Error ? error.message : String(error);
      return `no PostgreSQL answers at ${at} (${withoutPassword(words).replaceAll(url.password || "\0", "***")}).`;
    }
  }
}
