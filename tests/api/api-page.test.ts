import { readFile } from "node:fs/promises";
import { newsroomRouter } from "@claimline/api/routers";
import { problems } from "@claimline/model/problem";
import { describe, expect, test } from "vitest";

const formatted = await readFile(new URL("../../docs/api.md", import.meta.url), "utf8");
/** Without the spaces that the formatter lines columns up with. */
const page = formatted.replace(/ +\|/gu, " |");

describe("docs/api.md", () => {
  test.each(Object.entries(problems))("lists the code %s with its HTTP status", (code, { http }) => {
    expect(page).toContain(`| \`${code}\` | ${http} |`);
  });

  test("lists no code that there isn't", () => {
    const codes = [...page.matchAll(/^\| `([a-z-]+)` \| \d{3} \|/gmu)].map(([, code]) => code);
    expect(new Set(codes)).toEqual(new Set(Object.keys(problems)));
  });

  test.each(Object.keys(newsroomRouter._def.procedures))("names the procedure %s", (procedure) => {
    expect(page).toContain(`\`${procedure}\``);
  });
});
