import { expect, test } from "vitest";
import { createLog, withoutSecrets } from "./log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  write(createLog({ app: "web", level: "info" }, { write: (line) => void (text += line) }));
  return text;
}

test("a line is JSON and names the app", () => {
  const line = logged((log) => log.info({ port: 3000 }, "serving"));
  expect(JSON.parse(line)).toMatchObject({ app: "web", port: 3000, msg: "serving" });
});

test("values under the names of secrets are left out, at the top and below", () => {
  const line = logged((log) => {
    log.error({
      password: "pw-1",
      headers: { cookie: "pw-2", authorization: "pw-3" },
      body: { input: { newPassword: "pw-4" } },
    });
  });
  expect(line).not.toMatch(/pw-\d/);
  expect(line.match(/\[redacted\]/g)).toHaveLength(4);
});

test("an error is told by its type, message and stack; its other fields stay out", () => {
  const error = Object.assign(new TypeError('no such thing: { password: "pw-1" }'), {
    meta: { email: "reader@example.org" },
  });
  const line = logged((log) => log.error({ err: error }, "unexpected error"));
  const { err } = JSON.parse(line);
  expect(err).toMatchObject({ type: "TypeError", message: "no such thing: { password: [redacted] }" });
  expect(err.stack).toContain("log.test.ts");
  expect(line).not.toMatch(/pw-1|reader@/);
});

test.each([
  [
    "connect to postgresql://claimline:s3cr3t@db:5432/x failed",
    "connect to postgresql://claimline:[redacted]@db:5432/x failed",
  ],
  ["accessToken=abc; next", "accessToken=[redacted]; next"],
  ["Authorization: Bearer", "Authorization: [redacted]"],
  ["the password is wrong", "the password is wrong"],
])("%s", (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected);
});
