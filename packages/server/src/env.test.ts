import { describe, expect, test } from "vitest";
import { parseServerEnv } from "./env.ts";

const enough = {
  DATABASE_URL: "postgresql://claimline:secret-word@localhost:5432/claimline",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

test("what isn't set has its usual value", () => {
  expect(parseServerEnv(enough)).toEqual({
    ok: true,
    env: {
      databaseUrl: enough.DATABASE_URL,
      databaseListenUrl: null,
      webPort: 3000,
      adminPort: 3001,
      publicUrl: "http://localhost:3000",
      adminUrl: "http://localhost:3001",
      authSecret: enough.AUTH_SECRET,
      listenAddress: null,
      trustedProxies: [],
      webhookNetworks: [],
      fixedNow: null,
      dev: false,
      rateLimit: 1_200,
      metricsToken: null,
      smtpUrl: null,
      logLevel: "info",
    },
  });
});

test("an address is reduced to its origin, a list taken apart, an empty value is none", () => {
  const result = parseServerEnv({
    ...enough,
    PUBLIC_URL: "https://timeline.example.org/",
    TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::1",
    ADMIN_PORT: " ",
    WEB_PORT: "8080",
  });
  expect(result).toMatchObject({
    env: {
      publicUrl: "https://timeline.example.org",
      trustedProxies: ["10.0.0.0/8", "2001:db8::1"],
      adminPort: 3001,
      webPort: 8080,
    },
  });
});

test("the clock is set for tests only", () => {
  const CLAIMLINE_NOW = "2024-10-28T12:00:00+01:00";
  expect(parseServerEnv({ ...enough, CLAIMLINE_NOW })).toMatchObject({ env: { fixedNow: null } });
  const fixedNow = Date.parse("2024-10-28T11:00:00Z");
  expect(parseServerEnv({ ...enough, CLAIMLINE_NOW, CLAIMLINE_TEST: "1" })).toMatchObject({
    env: { fixedNow },
  });
});

describe("a faulty value is one sentence with its name", () => {
  test.each([
    [{ DATABASE_URL: "" }, "DATABASE_URL is not set, but has to be the address of a PostgreSQL database."],
    [
      { AUTH_SECRET: "short" },
      "AUTH_SECRET is a value of 5 characters, but has to be a secret of at least 32 characters.",
    ],
    [{ WEB_PORT: "99999" }, 'WEB_PORT is "99999", but has to be a port number from 1 to 65535.'],
    [
      { ADMIN_URL: "ftp://x" },
      'ADMIN_URL is "ftp://x", but has to be an http or https address without a path.',
    ],
    [
      { PUBLIC_URL: "https://a.example/b" },
      'PUBLIC_URL is "https://a.example/b", but has to be an http or https address without a path.',
    ],
    [
      { TRUSTED_PROXIES: "10.0.0.0/99" },
      'TRUSTED_PROXIES is "10.0.0.0/99", but has to be IP addresses or networks, separated by commas.',
    ],
    [{ LISTEN_ADDRESS: "localhost" }, 'LISTEN_ADDRESS is "localhost", but has to be an IP address.'],
    [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud", but has to be debug, info, warn, error or silent.'],
  ])("%o", (changed, sentence) => {
    expect(parseServerEnv({ ...enough, ...changed })).toEqual({ ok: false, problems: [sentence] });
  });

  test("each fault has its own, and no password is repeated", () => {
    const result = parseServerEnv({ DATABASE_URL: "mysql://me:secret-word@x/y", WEB_PORT: "0" });
    expect(result).toMatchObject({ ok: false, problems: { length: 3 } });
    expect(JSON.stringify(result)).not.toContain("secret-word");
  });
});
