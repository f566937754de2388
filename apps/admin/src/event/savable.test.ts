import { expect, test } from "vitest";
import { newClaim } from "../claim/new-claim.ts";
import { checkFormValues, emptyFormValues, type EventFormValues } from "./event-form-values.ts";
import { savableContent } from "./savable.ts";

const how = { locale: "de", serverFaults: [] } as const;
const claim = { ...newClaim(), slug: "nato-2024-10-28", actor: "nato", saidAt: "2024-10-28" };
const values: EventFormValues = {
  ...emptyFormValues(),
  slug: "an-event",
  title: { de: "Titel" },
  claims: [claim],
};

function saved() {
  const check = checkFormValues(values, "de");
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.value;
}

test("a faulty field stays as it was saved, and the rest goes", () => {
  const typed: EventFormValues = {
    ...values,
    title: { de: "Neu", en: "x".repeat(200) },
    when: "2024-13",
    claims: [{ ...claim, saidAt: "gestern oder so", stance: "denies" }],
  };
  const { content, withheld } = savableContent(typed, saved(), how);
  expect(withheld.map(({ path }) => path)).toEqual(["when", "title.en", "claims.0.saidAt"]);
  expect(content).toEqual({
    ...saved(),
    title: { de: "Neu" },
    claims: [{ ...claim, stance: "denies" }],
  });
});

test("a new claim waits as a whole while it is faulty, with the figures that it gives", () => {
  const added = { ...newClaim(), statement: { de: "Noch ohne Sprecher" } };
  const figure = { counts: {}, min: 1, max: null, approximate: false, unit: "", claim: added.id };
  const { content, withheld } = savableContent(
    { ...values, claims: [claim, added], quantities: [figure], significance: 5 },
    saved(),
    how,
  );
  expect(withheld.map(({ path }) => path)).toEqual(["claims.1.actor", "claims.1.saidAt"]);
  expect(content).toEqual({ ...saved(), significance: 5 });
});

test("what the server refused waits until it is another value", () => {
  const serverFaults = [{ path: "slug", code: "slug-taken", message: "", value: "taken" }];
  const typed = { ...values, slug: "taken", significance: 5 };
  expect(savableContent(typed, saved(), { ...how, serverFaults }).content).toEqual({
    ...saved(),
    significance: 5,
  });
  const { content } = savableContent({ ...typed, slug: "free" }, saved(), { ...how, serverFaults });
  expect(content?.slug).toBe("free");
});

test("a new event without a title can't be saved at all", () => {
  const { content, withheld } = savableContent({ ...emptyFormValues(), when: "2024" }, null, how);
  expect([content, withheld.map(({ path }) => path)]).toEqual([null, ["slug"]]);
});
