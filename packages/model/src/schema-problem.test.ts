import { expect, test } from "vitest";
import { z } from "zod";
import { fieldWordings } from "./field-wording.ts";
import { quantitySchema } from "./event/quantity.ts";
import { checkSchema } from "./schema-problem.ts";
import { slugSchema } from "./slug.ts";
import { edtfSchema } from "./time/edtf-schema.ts";

const schema = z.strictObject({
  slug: slugSchema,
  when: edtfSchema,
  phase: z.enum(["planned", "occurred"]),
  quantities: z.array(quantitySchema).max(2),
});

const quantity = { counts: {}, min: 1, max: 2, approximate: false, unit: "t", claim: "c" };
const good = { slug: "a", when: "2024-10", phase: "planned", quantities: [quantity] };

function problems(change: object) {
  const check = checkSchema(schema, { ...good, ...change }, "en");
  return check.ok ? [] : check.problems.map(({ path, code }) => `${path} ${code}`);
}

test("lets pass what fits", () => {
  expect(checkSchema(schema, good, "de")).toEqual({ ok: true, value: good });
});

test.each([
  [{ slug: "Ä" }, "slug slug"],
  [{ when: "2024-13" }, "when edtf-invalid"],
  [{ when: "9".repeat(5_000) }, "when too-big"],
  [{ phase: undefined }, "phase missing"],
  [{ phase: "soon" }, "phase invalid-value"],
  [{ slug: 7 }, "slug invalid-type"],
  [{ slug: undefined }, "slug missing"],
  [{ quantities: [quantity, { ...quantity, min: 3 }] }, "quantities.1.max quantity-reversed"],
  [{ quantities: [{ ...quantity, min: null, max: null }] }, "quantities.0.min quantity-empty"],
  [{ quantities: [quantity, quantity, quantity] }, "quantities too-big"],
  [{ size: 1 }, "size unknown-field"],
])("names place and reason: %j", (change, expected) => {
  expect(problems(change)).toContain(expected);
});

test("reports every problem at once, one for each field it doesn't know", () => {
  expect(problems({ slug: "-", phase: "soon", size: 1, weight: 2 })).toEqual([
    "slug slug",
    "phase invalid-value",
    "size unknown-field",
    "weight unknown-field",
  ]);
});

test.each([
  ["de", "Stelle 9: Diesen Tag gibt es im Kalender nicht."],
  ["en", "Position 9: The calendar has no such day."],
] as const)("is worded in %s", (locale, expected) => {
  const check = checkSchema(
    schema,
    { ...good, when: "2024-02-30", quantities: [{ ...quantity, min: 3 }] },
    locale,
  );
  if (check.ok) throw new Error("faulty input passed");
  expect(check.problems.map((problem) => problem.message)).toEqual([
    expected,
    fieldWordings["quantity-reversed"][locale],
  ]);
});
