import { isIP } from "node:net";
import proxyAddr from "@fastify/proxy-addr";
import { readNetworks } from "@claimline/api/webhook/public-address";
import type { Instant } from "@claimline/model/time/instant";
import { z } from "zod";

/** What an app's process is told by its environment, checked. `null` means unset. */
export interface ServerEnv {
  databaseUrl: string;
  /** A direct connection for LISTEN, where `databaseUrl` goes through a pooler. */
  databaseListenUrl: string | null;
  webPort: number;
  adminPort: number;
  /** Origins, without a path or a slash at the end. */
  publicUrl: string;
  adminUrl: string;
  authSecret: string;
  /** IP address to listen on; `null` stands for all of them. */
  listenAddress: string | null;
  /** IP addresses and networks of proxies whose word about the caller is taken. */
  trustedProxies: readonly string[];
  /** IP addresses and networks that webhooks may lead to although they are not the internet at large. */
  webhookNetworks: readonly string[];
  /** The mail server that sends links to accounts. */
  smtpUrl: string | null;
  /** Where a test's clock stands. */
  fixedNow: Instant | null;
  dev: boolean;
  /** How many calls of the API a caller may make in a minute; `null` for any number. */
  rateLimit: number | null;
  /** What operators show to read the metrics; `null` for nobody to. */
  metricsToken: string | null;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** Either the settings, or one sentence for each variable that is wrong. */
export type ServerEnvResult = { ok: true; env: ServerEnv } | { ok: false; problems: readonly string[] };

const databaseUrl = address(["postgresql:", "postgres:"], "the address of a PostgreSQL database");
const siteUrl = address(
  ["http:", "https:"],
  "an http or https address without a path",
  (url) => url.href === `${url.origin}/`,
).transform((text) => new URL(text).origin);

/** Twenty calls a second: a reader who moves the chart all the time makes fewer. */
const usualRateLimit = 1_200;

const serverEnvSchema = z.object({
  DATABASE_URL: databaseUrl,
  DATABASE_LISTEN_URL: databaseUrl.optional(),
  WEB_PORT: port(3000),
  ADMIN_PORT: port(3001),
  PUBLIC_URL: siteUrl.optional(),
  ADMIN_URL: siteUrl.optional(),
  AUTH_SECRET: z.string({ error: "a secret" }).min(32, { error: "a secret of at least 32 characters" }),
  LISTEN_ADDRESS: z
    .string()
    .refine((text) => isIP(text) !== 0, { error: "an IP address" })
    .optional(),
  TRUSTED_PROXIES: commaSeparated((parts) => proxyAddr.compile(parts)),
  WEBHOOK_NETWORKS: commaSeparated(readNetworks),
  SMTP_URL: address(["smtp:", "smtps:"], "the address of a mail server").optional(),
  CLAIMLINE_NOW: z.iso
    .datetime({ offset: true, error: "an instant in ISO 8601 with its offset" })
    .transform((text) => Date.parse(text))
    .optional(),
  CLAIMLINE_TEST: z.enum(["0", "1"], { error: "0 or 1" }).optional(),
  CLAIMLINE_DEV: z.enum(["0", "1"], { error: "0 or 1" }).optional(),
  RATE_LIMIT: z
    .string()
    .regex(/^(off|[1-9]\d{0,8})$/, { error: "a number of calls a minute, or off" })
    .transform((text) => (text === "off" ? null : Number(text)))
    .default(usualRateLimit),
  METRICS_TOKEN: z.string().min(16, { error: "a secret of at least 16 characters" }).optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], { error: "debug, info, warn, error or silent" })
    .default("info"),
});

/** The values of these are never repeated to the terminal. */
const secrets: ReadonlySet<string> = new Set([
  "AUTH_SECRET",
  "METRICS_TOKEN",
  "DATABASE_URL",
  "DATABASE_LISTEN_URL",
  "SMTP_URL",
]);

/** The settings of this process; when one is wrong, says which, and ends the process with 1. */
export function readServerEnv(): ServerEnv {
  const result = parseServerEnv(process.env);
  if (result.ok) return result.env;
  for (const problem of result.problems) console.error(problem);
  process.exit(1);
}

/**
 * Keeps Node's watch mode to what is loaded by now, the server's own modules. What Next compiles and loads later it
 * reloads by itself; and were its workers asked by this variable to report what they load, it would take that for answers.
 */
export function endWatchReports(): void {
  delete process.env["WATCH_REPORT_DEPENDENCIES"];
  delete process.send;
}

/** Checks the variables of an app's process. An empty value is an unset one. */
export function parseServerEnv(environment: Readonly<Record<string, string | undefined>>): ServerEnvResult {
  const given = Object.fromEntries(
    Object.keys(serverEnvSchema.shape).flatMap((name) => {
      const value = environment[name]?.trim() ?? "";
      return value === "" ? [] : [[name, value] as const];
    }),
  );
  const parsed = serverEnvSchema.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => sentence(String(path[0]), given, message)),
    };
  }
  const values = parsed.data;
  return {
    ok: true,
    env: {
      databaseUrl: values.DATABASE_URL,
      databaseListenUrl: values.DATABASE_LISTEN_URL ?? null,
      webPort: values.WEB_PORT,
      adminPort: values.ADMIN_PORT,
      publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.WEB_PORT}`,
      adminUrl: values.ADMIN_URL ?? `http://localhost:${values.ADMIN_PORT}`,
      authSecret: values.AUTH_SECRET,
      listenAddress: values.LISTEN_ADDRESS ?? null,
      trustedProxies: values.TRUSTED_PROXIES,
      webhookNetworks: values.WEBHOOK_NETWORKS,
      smtpUrl: values.SMTP_URL ?? null,
      fixedNow: values.CLAIMLINE_TEST === "1" ? (values.CLAIMLINE_NOW ?? null) : null,
      dev: values.CLAIMLINE_DEV === "1",
      rateLimit: values.RATE_LIMIT,
      metricsToken: values.METRICS_TOKEN ?? null,
      logLevel: values.LOG_LEVEL,
    },
  };
}

function address(
  protocols: readonly string[],
  expected: string,
  further: (url: URL) => boolean = () => true,
) {
  return z.string({ error: expected }).refine(
    (text) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      return url !== null && protocols.includes(url.protocol) && url.hostname !== "" && further(url);
    },
    { error: expected },
  );
}

function port(usual: number) {
  const expected = "a port number from 1 to 65535";
  return z
    .string()
    .regex(/^\d{1,5}$/, { error: expected })
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, { error: expected })
    .default(usual);
}

function commaSeparated(read: (parts: string[]) => unknown) {
  return z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .refine((parts) => isReadable(() => read(parts)), {
      error: "IP addresses or networks, separated by commas",
    })
    .default([]);
}

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

function sentence(name: string, given: Readonly<Record<string, string>>, expected: string): string {
  const value = given[name];
  if (value === undefined) return `${name} is not set, but has to be ${expected}.`;
  const shown = secrets.has(name) ? `a value of ${value.length} characters` : `"${value}"`;
  return `${name} is ${shown}, but has to be ${expected}.`;
}
