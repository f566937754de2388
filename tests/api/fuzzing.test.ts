import { newsroomRouter } from "@claimline/api/routers";
import { permissions } from "@claimline/model/publication/permission";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { isLongRun } from "../env.ts";
import { noteFigure } from "../note-figure.ts";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace, makeSource } from "./content/records.ts";
import { askOverHttp } from "./newsroom/ask-over-http.ts";
import { proceduresOf } from "./newsroom/call-procedure.ts";
import { sharedNewsroom } from "./newsroom/test-newsroom.ts";
import type { Account } from "@claimline/api/context";

/** Generated inputs for each procedure; a tenth of them, always the same, in the usual run. */
const inputs = isLongRun() ? 1_000 : 100;
const seed = isLongRun() ? Date.now() : 20_261_123;
const timeout = 30 * 60_000;

/** No answer to bad input may take longer, on a busy machine. */
const longestMs = 10_000;

const desk = sharedNewsroom("desk");
let admin: Account;
beforeAll(async () => {
  admin = await desk().makeAccount("admin");
});

const procedures = proceduresOf(newsroomRouter);

/** Values that schemas, databases and parsers trip over. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "\0",
    "\ud800",
    "'; drop table event; --",
    "../../etc/passwd",
    "__proto__",
    "constructor",
    "{{7*7}}",
    "%00",
    "2024-02-30",
    "9999-12-31T23:59:60Z",
    "-271821-04-20",
    "999999999-01-01/..",
    "[..,2024,..]",
    -0,
    2 ** 31,
    2 ** 53,
    -1,
    0.1,
    1e308,
    true,
    [],
    {},
    [[]],
    deskSlug,
    "alpha",
    "harbour-closed",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 300 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant("x".repeat(100_000)),
  fc.constant(Array.from({ length: 2_000 }, () => "a")),
);

/** What inputs of ours look like, so that faults get past the first check. */
const samples: readonly Record<string, unknown>[] = [
  { story: deskSlug, slug: "harbour-closed", id: "018f4f7e-0000-7000-8000-000000000000", version: 1 },
  {
    story: deskSlug,
    content: makeEventContent(),
    note: "a note",
    id: "018f4f7e-0000-7000-8000-000000000000",
    version: 1,
  },
  { story: deskSlug, from: "2024-01-01", to: "2024-12-31", q: "harbour", asOf: "2024-10-28", limit: 10 },
  {
    kind: "actor",
    slug: "alpha",
    content: makeActor({ slug: "alpha" }),
    version: 1,
    nature: "update",
    note: { en: "why" },
  },
  { content: makePlace({ slug: "harbour" }), version: 1 },
  { content: makeSource({ slug: "wire-report" }), version: 1 },
  { name: "A service", scopes: ["read"], expiresAt: null, email: "new@newsroom.example", role: "editor" },
];

/** A sample with parts taken out, replaced at any depth, or added. */
const spoiled = fc
  .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), odd), { maxLength: 4 }), fc.nat(3))
  .map(([sample, changes, added]) => {
    const copy = structuredClone(sample);
    for (const [place, value] of changes) spoil(copy, place, value);
    if (added === 0) copy["unknown-field"] = changes[0]?.[1] ?? 1;
    return copy;
  });

/** Puts a value in the place of one of the members, or of one of theirs. */
function spoil(target: Record<string, unknown>, place: number, value: unknown): void {
  const names = Object.keys(target);
  const name = names[place % names.length];
  if (name === undefined) return;
  const member = target[name];
  const deeper = typeof member === "object" && member !== null && place % 3 !== 0;
  if (deeper) spoil(member as Record<string, unknown>, Math.floor(place / 3), value);
  else if (place % 7 === 0) delete target[name];
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Only the members that a procedure knows, so that what is wrong is in them; sometimes all of it. */
function inputFor(path: string) {
  const [schema] = procedures[path]?._def.inputs ?? [];
  const shape = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const fitting = spoiled.map((input) =>
    Object.fromEntries(Object.entries(input).filter(([name]) => shape.length === 0 || shape.includes(name))),
  );
  const named =
    shape.length === 0
      ? odd
      : fc.dictionary(fc.constantFrom(...shape), odd, { maxKeys: 6, noNullPrototype: true });
  return fc.oneof(
    { weight: 4, arbitrary: fitting },
    { weight: 2, arbitrary: named },
    { weight: 1, arbitrary: spoiled },
    odd,
  );
}

/** What it would do to go on with them isn't this test's: subscriptions are open until they are ended. */
const asked = Object.entries(procedures).filter(([, { _def }]) => _def.type !== "subscription");

test("every procedure is asked", () => {
  expect(asked.length + 1).toBe(Object.keys(permissions).length);
});

describe(`${inputs} generated inputs bring no fault of ours, no stack and no silence:`, () => {
  test.each(asked)(
    "%s",
    async (path, { _def: { type } }) => {
      const answered = new Set<number>();
      let slowest = 0;
      await fc.assert(
        fc.asyncProperty(inputFor(path), async (input) => {
          const mutation = type === "mutation";
          // A test that locks its own administrator out would ask nothing after.
          const context = desk().context({ ...admin });
          const started = performance.now();
          const { status, body } = await askOverHttp(context, path, input, { mutation });
          slowest = Math.max(slowest, performance.now() - started);
          expect(slowest).toBeLessThan(longestMs);
          answered.add(status);
          expect(status, body.slice(0, 400)).toBeLessThan(500);
          expect(body).not.toMatch(/\n\s+at |node_modules|packages\/|prisma/iu);
          const problem = problemIn(body);
          if (problem?.code !== "invalid-input") return;
          // Whoever gets this knows where to look.
          expect(problem.fields.length, body.slice(0, 400)).toBeGreaterThan(0);
          for (const field of problem.fields) expect(field.message).not.toBe("");
        }),
        { numRuns: inputs, seed },
      );
      // A generator that only ever asks well, or ends before the first check, would prove nothing.
      const takesInput = (procedures[path]?._def.inputs?.length ?? 0) > 0;
      expect(answered.has(400) || !takesInput).toBe(true);
      noteFigure(`bad input: ${path}, ${inputs} inputs, slowest answer ${Math.round(slowest)} ms`);
    },
    timeout,
  );
});

function problemIn(body: string) {
  const answer = JSON.parse(body) as {
    error?: { data: { problem: { code: string; fields: { path: string; message: string }[] } } };
  };
  return answer.error?.data.problem;
}
