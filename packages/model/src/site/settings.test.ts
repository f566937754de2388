import { describe, expect, test } from "vitest";
import { checkSchema } from "../schema-problem.ts";
import { isMail, noSettings, siteSettingsSchema } from "./settings.ts";

const problemsOf = (changed: object) => {
  const check = checkSchema(siteSettingsSchema, { ...noSettings, ...changed }, "en");
  return check.ok ? [] : check.problems.map(({ path, code }) => `${path} ${code}`);
};

describe("where somebody is reached", () => {
  test.each(["", "desk@example.org", "https://example.org/report?from=site", "http://example.org"])(
    "%j",
    (contact) => {
      expect(problemsOf({ contact, reportMistake: contact })).toEqual([]);
    },
  );

  test.each([
    "desk",
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "desk@example.org?bcc=all@example.org",
    "ftp://example.org",
  ])("not %j", (contact) => {
    expect(problemsOf({ contact })).toEqual(["contact unreachable"]);
  });
});

test("an address is told apart from a page", () => {
  expect(isMail("desk@example.org")).toBe(true);
  expect(isMail("https://example.org")).toBe(false);
});

test("what is too long, or no setting, is refused with its place", () => {
  expect(problemsOf({ siteName: "x".repeat(61) })).toEqual(["siteName too-big"]);
  expect(problemsOf({ imprint: { de: "x".repeat(20_001) } })).toEqual(["imprint.de too-big"]);
  expect(problemsOf({ logo: "x" })).toEqual(["logo unknown-field"]);
});
