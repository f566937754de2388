import { expect, test } from "vitest";
import { checkFormValues, emptyFormValues } from "./event-form-values.ts";
import { SentSaves } from "./sent-saves.ts";

const check = checkFormValues({ ...emptyFormValues(), slug: "an-event", title: { de: "A" } }, "de");
if (!check.ok) throw new Error("The event is faulty.");
const base = check.value;
const first = { ...base, title: { de: "AB" } };
const second = { ...base, title: { de: "ABC" }, significance: 5 };

test("a save whose answer got lost is recognised in what the server has, also below what others changed since", () => {
  const sent = new SentSaves();
  sent.add({ content: first, note: "" });
  sent.add({ content: second, note: "" });
  expect(sent.storedIn(base, first).map(({ content }) => content)).toEqual([first]);
  expect(sent.storedIn(base, { ...second, when: "2024" }).map(({ content }) => content)).toEqual([second]);
  expect(sent.storedIn(base, base)).toEqual([]);
  expect(sent.storedIn(base, { ...base, title: { de: "AXY" } })).toEqual([]);
  expect([sent.holds(first), sent.holds(base)]).toEqual([true, false]);
});
