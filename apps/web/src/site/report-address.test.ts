import { expect, test } from "vitest";
import { reachAddress, reportAddress } from "./report-address.ts";

const words = {
  subject: (title: string) => `Fehler: ${title}`,
  body: (link: string) => `Seite:\n${link}\n\n`,
};

test("a letter names the page, whatever stands in its title and address", () => {
  const address = reportAddress(
    "desk@example.org",
    {
      title: 'A & B?\r\nBcc: all@example.org "x"',
      link: "https://example.org/de/stories/s?asof=2024-10-28&rev=3",
    },
    words,
  );
  const letter = new URL(address);
  expect([letter.protocol, decodeURIComponent(letter.pathname)]).toEqual(["mailto:", "desk@example.org"]);
  expect([...letter.searchParams.keys()]).toEqual(["subject", "body"]);
  expect(letter.searchParams.get("subject")).toBe('Fehler: A & B?\r\nBcc: all@example.org "x"');
  expect(letter.searchParams.get("body")).toContain("https://example.org/de/stories/s?asof=2024-10-28&rev=3");
});

test("a page for reports is the newsroom's own", () => {
  expect(reportAddress("https://example.org/report", { title: "x", link: "y" }, words)).toBe(
    "https://example.org/report",
  );
  expect(reachAddress("https://example.org/report")).toBe("https://example.org/report");
});
