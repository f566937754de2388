import { readdirSync } from "node:fs";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { locales } from "../../locale.ts";
import { laneSchema } from "../lane.ts";
import type { EventContent } from "../schema.ts";
import { eventContentSchema } from "../schema.ts";
import { type EventKind, kinds } from "./all-kinds.ts";
import { defineKind } from "./kind.ts";

const utterances = ["appeal", "denial", "official_confirmation", "policy_signal", "statement"];

describe.each(Object.entries(kinds))("the kind %s", (name, definition) => {
  test("is filed under its own name, in a file of that name", () => {
    expect(definition.kind).toBe(name);
    expect(readdirSync(import.meta.dirname)).toContain(`${name.replaceAll("_", "-")}.ts`);
  });

  test("has a label in every language, a lane and an icon of one character", () => {
    for (const locale of locales) expect(definition.label[locale]).toMatch(/^\p{Lu}/u);
    expect(laneSchema.safeParse(definition.lane).success).toBe(true);
    expect([...definition.icon]).toHaveLength(1);
    expect(definition.icon).not.toMatch(/\p{Emoji_Presentation}/u);
  });

  test("labels exactly its details, in every language", () => {
    expect(Object.keys(definition.detailLabels)).toEqual(Object.keys(definition.details.shape));
    for (const label of Object.values<Record<string, string>>(definition.detailLabels)) {
      for (const locale of locales) expect(label[locale]).toMatch(/^\p{Lu}/u);
    }
  });

  test("refuses details that it doesn't know", () => {
    const refused = definition.details.safeParse({ shoeSize: 44 });
    expect(refused.error?.issues.some((issue) => issue.code === "unrecognized_keys")).toBe(true);
  });
});

test("no two kinds share a label or an icon", () => {
  const all = Object.values(kinds);
  for (const locale of locales) expect(new Set(all.map((kind) => kind.label[locale])).size).toBe(all.length);
  expect(new Set(all.map((kind) => kind.icon)).size).toBe(all.length);
});

test("an utterance is a confirmation, denial, statement, appeal or policy signal, and nothing else", () => {
  const marked = Object.values(kinds).filter((kind) => kind.utterance);
  expect(marked.map((kind) => kind.kind).toSorted()).toEqual(utterances);
});

test("every file of a kind is registered", () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .filter((file) => !["kind.ts", "all-kinds.ts"].includes(file));
  expect(files.toSorted()).toEqual(
    Object.keys(kinds)
      .map((name) => `${name.replaceAll("_", "-")}.ts`)
      .toSorted(),
  );
});

describe("registering is checked by the compiler", () => {
  test("a kind under another's name, or one without an event schema, doesn't compile", () => {
    expectTypeOf<{ [Name in EventKind]: (typeof kinds)[Name]["kind"] }>().toEqualTypeOf<{
      [Name in EventKind]: Name;
    }>();
    expectTypeOf<EventContent["kind"]>().toEqualTypeOf<EventKind>();
    const schemas = eventContentSchema.options.map((option) => option.shape.kind.value);
    expect(schemas).toEqual(Object.keys(kinds));
  });

  test("an incomplete definition doesn't compile", () => {
    const complete = {
      kind: "flood",
      label: { de: "Flut", en: "Flood" },
      icon: "~",
      lane: "operations",
      utterance: false,
      details: z.strictObject({ river: z.string() }),
    } as const;
    const river = { de: "Fluss", en: "River" };
    const compiled = [
      defineKind({ ...complete, detailLabels: { river } }),
      // @ts-expect-error: the detail has no label
      defineKind({ ...complete, detailLabels: {} }),
      // @ts-expect-error: the label lacks a language
      defineKind({ ...complete, detailLabels: { river }, label: { de: "Flut" } }),
      // @ts-expect-error: there is no such lane
      defineKind({ ...complete, detailLabels: { river }, lane: "weather" }),
    ];
    expect(compiled).toHaveLength(4);
  });
});
