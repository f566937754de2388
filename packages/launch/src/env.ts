import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

/** Everything that an operator can set, checked. `null` means unset. */
export type Configuration = {
  databaseUrl: string | null;
  databaseListenUrl: string | null;
  databaseReplicaUrl: string | null;
  webPort: number;
  adminPort: number;
  publicUrl: string;
  adminUrl: string;
  dataDir: string;
  authSecret: string | null;
  now: string | null;
  warnings: readonly string[];
};

/** Either a configuration, or one sentence for each value that is wrong. */
export type ConfigurationResult =
  | { ok: true; configuration: Configuration }
  | { ok: false; problems: readonly string[] };

/** Variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Names of all variables that mean something to the product. */
export const PRODUCT_VARIABLES = [
  "DATABASE_URL",
  "DATABASE_LISTEN_URL",
  "DATABASE_REPLICA_URL",
  "WEB_PORT",
  "ADMIN_PORT",
  "PUBLIC_URL",
  "ADMIN_URL",
  "DATA_DIR",
  "AUTH_SECRET",
  "ADMIN_EMAIL",
  "ADMIN_PASSWORD",
  "TRUSTED_PROXIES",
  "SMTP_URL",
  "SAMPLE_STORY",
  "CLAIMLINE_NOW",
  "CLAIMLINE_TEST",
] as const;

const SECRET_BYTES = 32;

const databaseUrl = address(
  ["postgresql:", "postgres:"],
  "the address of a PostgreSQL database such as postgresql://user:password@host:5432/claimline",
);
const siteUrl = address(
  ["http:", "https:"],
  "the address that readers use, with http or https and without a path, such as https://timeline.example.org",
  (url) => url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "",
);

const environmentSchema = z.object({
  DATABASE_URL: databaseUrl,
  DATABASE_LISTEN_URL: databaseUrl,
  DATABASE_REPLICA_URL: databaseUrl,
  WEB_PORT: port(),
  ADMIN_PORT: port(),
  PUBLIC_URL: siteUrl,
  ADMIN_URL: siteUrl,
  DATA_DIR: z.string().optional(),
  AUTH_SECRET: z
    .string({ error: "" })
    .min(SECRET_BYTES, {
      error: `a secret of at least ${SECRET_BYTES} characters, such as \`openssl rand -base64 32\` prints`,
    })
    .optional(),
  ADMIN_EMAIL: z.email({ error: "an e-mail address such as desk@example.org" }).optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(8, { error: "a password of 8 to 128 characters" })
    .max(128, { error: "a password of 8 to 128 characters" })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => text.split(",").every((part) => isNetwork(part.trim())), {
      error: "IP addresses or networks, separated by commas, such as 10.0.0.0/8, 2001:db8::1",
    })
    .optional(),
  SMTP_URL: address(
    ["smtp:", "smtps:"],
    "the address of a mail server such as smtps://user:password@mail.example.org",
  ),
  SAMPLE_STORY: z.enum(["on", "off"], { error: "on or off" }).optional(),
  CLAIMLINE_TEST: z.enum(["0", "1"], { error: "0 or 1" }).optional(),
  CLAIMLINE_NOW: z.iso
    .datetime({ offset: true, error: "an instant in ISO 8601 with its offset, such as 2024-10-28T12:00:00Z" })
    .optional(),
});

/** The values of these are never repeated to the terminal. */
const SECRETS = new Set(["AUTH_SECRET", "ADMIN_PASSWORD"]);

/** The variables of this process. */
export function ambientEnvironment(): Environment {
  return process.env;
}

/** Checks the configuration; `repository` is where a relative or missing `DATA_DIR` starts from. An empty value is an unset one. */
export function parseEnvironment(environment: Environment, repository: string): ConfigurationResult {
  const given = Object.fromEntries(
    PRODUCT_VARIABLES.flatMap((name) => {
      const value = environment[name]?.trim() ?? "";
      return value === "" ? [] : [[name, value]];
    }),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => sentence(String(path[0]), given, message)),
    };
  }
  const values = parsed.data;
  const problems: string[] = [];
  const webPort = values.WEB_PORT ?? 3000;
  const adminPort = values.ADMIN_PORT ?? 3001;
  if (webPort === adminPort)
    problems.push(
      `WEB_PORT and ADMIN_PORT are both ${webPort}: the public site and the newsroom need a port each.`,
    );
  for (const name of ["DATABASE_LISTEN_URL", "DATABASE_REPLICA_URL"] as const) {
    if (values[name] !== undefined && values.DATABASE_URL === undefined) {
      problems.push(
        `${name} is set but DATABASE_URL isn't: set both, or neither to use the embedded database.`,
      );
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    configuration: {
      databaseUrl: values.DATABASE_URL ?? null,
      databaseListenUrl: values.DATABASE_LISTEN_URL ?? null,
      databaseReplicaUrl: values.DATABASE_REPLICA_URL ?? null,
      webPort,
      adminPort,
      publicUrl: origin(values.PUBLIC_URL ?? `http://localhost:${webPort}`),
      adminUrl: origin(values.ADMIN_URL ?? `http://localhost:${adminPort}`),
      dataDir: resolve(repository, values.DATA_DIR ?? ".data"),
      authSecret: values.AUTH_SECRET ?? null,
      now: values.CLAIMLINE_TEST === "1" ? (values.CLAIMLINE_NOW ?? null) : null,
      warnings: warningsAbout(values.CLAIMLINE_NOW, values.CLAIMLINE_TEST === "1"),
    },
  };
}

/** What every process of the product gets: the rest of the environment as it was, and the product's variables settled. */
export function childEnvironment(
  environment: Environment,
  configuration: Configuration,
  settled: { databaseUrl: string; authSecret: string; dev: boolean },
): Record<string, string> {
  const mine: ReadonlySet<string> = new Set(PRODUCT_VARIABLES);
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || (mine.has(name) && value.trim() === "")) continue;
    if (name === "CLAIMLINE_NOW" && configuration.now === null) continue;
    result[name] = value;
  }
  return {
    ...result,
    NODE_ENV: settled.dev ? "development" : "production",
    ...(settled.dev ? { CLAIMLINE_DEV: "1" } : {}),
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: settled.databaseUrl,
    WEB_PORT: String(configuration.webPort),
    ADMIN_PORT: String(configuration.adminPort),
    PUBLIC_URL: configuration.publicUrl,
    ADMIN_URL: configuration.adminUrl,
    DATA_DIR: configuration.dataDir,
    AUTH_SECRET: settled.authSecret,
  };
}

/** An address without its password, fit for a terminal or a log. */
export function withoutPassword(text: string): string {
  return text.replace(/\/\/([^:@/]*):.*@/, "//$1:***@");
}

function address(
  protocols: readonly string[],
  expected: string,
  further: (url: URL) => boolean = () => true,
) {
  return z
    .string()
    .refine(
      (text) => {
        const url = URL.canParse(text) ? new URL(text) : null;
        return url !== null && protocols.includes(url.protocol) && url.hostname !== "" && further(url);
      },
      { error: expected },
    )
    .optional();
}

function port() {
  const expected = "a port number from 1 to 65535";
  return z
    .string()
    .regex(/^\d{1,5}$/, { error: expected })
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, { error: expected })
    .optional();
}

function isNetwork(text: string): boolean {
  const [ip = "", prefix, ...rest] = text.split("/");
  const version = isIP(ip);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

function origin(text: string): string {
  return new URL(text).origin;
}

function sentence(name: string, given: Readonly<Record<string, string>>, expected: string): string {
  const value = given[name] ?? "";
  const shown = SECRETS.has(name) ? `a value of ${value.length} characters` : `"${withoutPassword(value)}"`;
  return `${name} is ${shown}, but has to be ${expected}.`;
}

function warningsAbout(now: string | undefined, isTest: boolean): string[] {
  if (now === undefined) return [];
  return isTest
    ? [
        `Warning: the clock stands at ${now}, because CLAIMLINE_NOW and CLAIMLINE_TEST=1 are set. Never do this on a public site.`,
      ]
    : ["Warning: CLAIMLINE_NOW is ignored, because it is for tests and CLAIMLINE_TEST is not 1."];
}
