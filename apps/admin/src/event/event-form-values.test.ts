import { eventKinds } from "@claimline/model/event/kinds/all-kinds";
import { emptyDetails } from "@claimline/model/event/empty-details";
import { expect, test } from "vitest";
import { newClaim } from "../claim/new-claim.ts";
import { checkFormValues, emptyFormValues, formValuesOf } from "./event-form-values.ts";

test.each(eventKinds)("a new event of kind %s is well-formed once it has an address", (kind) => {
  const check = checkFormValues(
    { ...emptyFormValues(), kind, details: emptyDetails(kind), slug: "new-event" },
    "de",
  );
  expect(check.ok || check.problems).toBe(true);
});

test("what is wrong is located and worded in the editor's language", () => {
  const values = { ...emptyFormValues(), slug: "an-event", when: "2024-02-31", claims: [newClaim()] };
  const check = checkFormValues(values, "de");
  expect(check.ok ? [] : check.problems).toEqual([
    { path: "when", code: "edtf-invalid", message: "Stelle 9: Diesen Tag gibt es im Kalender nicht." },
    { path: "claims.0.actor", code: "missing", message: "Dieses Feld fehlt." },
    { path: "claims.0.saidAt", code: "edtf-invalid", message: "Das Datum fehlt." },
  ]);
});

test("texts left empty are not given, claims get slugs of their own, and a figure goes with its claim", () => {
  const said = { ...newClaim(), actor: "nato", saidAt: "2024-10-28", statement: { de: " Ja. ", en: "" } };
  const values = {
    ...emptyFormValues(),
    slug: "an-event",
    title: { de: "Titel", en: "  " },
    claims: [said, { ...said, id: newClaim().id, quote: { text: " ", lang: "en" } }],
    quantities: [
      { counts: { de: "Soldaten" }, min: 10, max: null, approximate: false, unit: "", claim: "removed" },
    ],
  };
  const check = checkFormValues(values, "en");
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  expect(check.value.title).toEqual({ de: "Titel" });
  expect(check.value.quantities).toEqual([]);
  expect(check.value.claims.map(({ slug }) => slug)).toEqual(["nato-2024-10-28", "nato-2024-10-28-2"]);
  expect(check.value.claims.map(({ quote }) => quote)).toEqual([null, null]);
  expect(check.value.claims[0]?.statement).toEqual({ de: "Ja." });
});

test("content that is loaded and saved without a change stays the same", () => {
  const check = checkFormValues({ ...emptyFormValues(), slug: "an-event", title: { de: "Titel" } }, "de");
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  expect(checkFormValues(formValuesOf(check.value, "Notiz"), "de")).toEqual(check);
});
