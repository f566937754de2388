import { eventKinds, kinds } from "@claimline/model/event/kinds/all-kinds";
import { actorSchema } from "@claimline/model/actor/schema";
import { placeSchema } from "@claimline/model/place/schema";
import { sourceSchema } from "@claimline/model/source/schema";
import { expect, test } from "vitest";
import { emptyValue, fieldShape, tidyValue } from "./field-shape.ts";

test("every detail of every kind has a field of its own, and none falls back to a mere text", () => {
  const shapes = eventKinds.flatMap((kind) =>
    Object.values(kinds[kind].details.shape).map((schema) => fieldShape(schema).shape.type),
  );
  expect(new Set(shapes)).toEqual(new Set(["record", "choice", "list", "localized", "date"]));
});

test("what a delegation's details are filled in with", () => {
  const { sender, members, purpose, plannedWindow } = kinds.announced_delegation.details.shape;
  expect(fieldShape(sender)).toEqual({ shape: { type: "record", of: "actor" }, nullable: true });
  expect(fieldShape(members)).toEqual({
    shape: { type: "list", item: { type: "record", of: "actor" } },
    nullable: false,
  });
  expect(fieldShape(purpose)).toEqual({ shape: { type: "localized" }, nullable: true });
  expect(fieldShape(plannedWindow)).toEqual({ shape: { type: "date" }, nullable: true });
});

test("the fields of the records", () => {
  const types = (schema: { shape: object }) =>
    Object.fromEntries(
      Object.entries(schema.shape).map(([name, part]) => [name, fieldShape(part).shape.type]),
    );
  expect(types(actorSchema)).toMatchObject({
    kind: "choice",
    name: "localized",
    speaksFor: "record",
    pluralIn: "list",
  });
  expect(types(placeSchema)).toMatchObject({ latitude: "number", precision: "choice", isoCountry: "text" });
  expect(types(sourceSchema)).toMatchObject({ publishedAt: "date", url: "text", credibility: "number" });
});

test("what was left empty is stored as nothing, and what is stored stays the same", () => {
  const { purpose, members } = kinds.announced_delegation.details.shape;
  const { items } = kinds.munitions_delivery.details.shape;
  expect(tidyValue(purpose, { de: "  ", en: "" })).toBeNull();
  expect(tidyValue(purpose, { de: " Gespräche ", en: "" })).toEqual({ de: "Gespräche" });
  expect(tidyValue(items, [{}, { de: "Granaten" }, { en: " " }])).toEqual([{ de: "Granaten" }]);
  expect(tidyValue(members, ["nato"])).toEqual(["nato"]);
  expect([emptyValue(purpose), emptyValue(members)]).toEqual([null, []]);
});
