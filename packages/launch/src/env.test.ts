import { describe, expect, test } from "vitest";
import { childEnvironment, type Environment, parseEnvironment, PRODUCT_VARIABLES } from "./env.ts";

const parse = (environment: Environment) => parseEnvironment(environment, "/srv/claimline");

function configuration(environment: Environment) {
  const result = parse(environment);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.configuration;
}

test("nothing set is a whole configuration", () => {
  expect(configuration({})).toEqual({
    databaseUrl: null,
    databaseListenUrl: null,
    databaseReplicaUrl: null,
    webPort: 3000,
    adminPort: 3001,
    publicUrl: "http://localhost:3000",
    adminUrl: "http://localhost:3001",
    dataDir: "/srv/claimline/.data",
    authSecret: null,
    now: null,
    warnings: [],
  });
});

test("an empty value is an unset one", () => {
  const empty = Object.fromEntries(PRODUCT_VARIABLES.map((name) => [name, " "]));
  expect(configuration(empty)).toEqual(configuration({}));
});

test("what is set is taken", () => {
  const set = configuration({
    DATABASE_URL: "postgres://a:b@db/claimline",
    DATABASE_LISTEN_URL: "postgresql://a:b@db:5433/claimline",
    WEB_PORT: "8080",
    PUBLIC_URL: "https://timeline.example.org/",
    DATA_DIR: "data",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::1",
    CLAIMLINE_TEST: "1",
    CLAIMLINE_NOW: "2024-10-28T12:00:00+01:00",
  });
  expect(set).toMatchObject({
    databaseListenUrl: "postgresql://a:b@db:5433/claimline",
    webPort: 8080,
    publicUrl: "https://timeline.example.org",
    dataDir: "/srv/claimline/data",
    now: "2024-10-28T12:00:00+01:00",
    warnings: [expect.stringContaining("the clock stands at 2024-10-28T12:00:00+01:00")],
  });
});

describe("a wrong value is one sentence with its name, the value and what is expected", () => {
  test.each([
    [
      "DATABASE_URL",
      "mysql://u:hush@h/d",
      '"mysql://u:***@h/d", but has to be the address of a PostgreSQL database',
    ],
    ["DATABASE_URL", "postgres://u:hu@sh@h:port/d", '"postgres://u:***@h:port/d"'],
    ["WEB_PORT", "0", '"0", but has to be a port number from 1 to 65535.'],
    ["WEB_PORT", "65536", "a port number"],
    ["ADMIN_PORT", "3e3", "a port number"],
    ["PUBLIC_URL", "timeline.example.org", "with http or https and without a path"],
    ["PUBLIC_URL", "https://example.org/timeline", "without a path"],
    ["ADMIN_URL", "ftp://example.org", "with http or https"],
    ["AUTH_SECRET", "hush", "a value of 4 characters, but has to be a secret of at least 32 characters"],
    ["ADMIN_EMAIL", "desk", "an e-mail address"],
    ["ADMIN_PASSWORD", "hush", "a value of 4 characters, but has to be a password of 8 to 128 characters"],
    ["TRUSTED_PROXIES", "10.0.0.0/33", "IP addresses or networks"],
    ["TRUSTED_PROXIES", "10.0.0.1,", "IP addresses or networks"],
    ["SMTP_URL", "smtp://u:hush@", "the address of a mail server"],
    ["SAMPLE_STORY", "no", '"no", but has to be on or off.'],
    ["CLAIMLINE_NOW", "2024-10-28T12:00", "an instant in ISO 8601 with its offset"],
  ])("%s=%s", (name, value, expected) => {
    const result = parse({ [name]: value });
    expect(result).toEqual({ ok: false, problems: [expect.stringContaining(expected)] });
    expect(result).toEqual({
      ok: false,
      problems: [expect.stringMatching(new RegExp(`^${name} is .*\\.$`))],
    });
    expect(JSON.stringify(result)).not.toMatch(/hush|hu@sh/);
  });

  test("two that contradict each other", () => {
    expect(parse({ WEB_PORT: "3001" })).toMatchObject({
      problems: [expect.stringContaining("WEB_PORT and ADMIN_PORT are both 3001")],
    });
    expect(parse({ DATABASE_REPLICA_URL: "postgres://r/d" })).toMatchObject({
      problems: [expect.stringContaining("DATABASE_REPLICA_URL is set but DATABASE_URL isn't")],
    });
  });
});

test("a fixed clock reaches the servers only in a test", () => {
  const settled = { databaseUrl: "postgres://x/y", authSecret: "s", dev: false };
  const clock = (environment: Environment) =>
    childEnvironment(environment, configuration(environment), settled)["CLAIMLINE_NOW"];
  const now = "2024-10-28T12:00:00Z";
  expect(clock({ CLAIMLINE_NOW: now })).toBeUndefined();
  expect(clock({ CLAIMLINE_NOW: now, CLAIMLINE_TEST: "0" })).toBeUndefined();
  expect(clock({ CLAIMLINE_NOW: now, CLAIMLINE_TEST: "1" })).toBe(now);
});
