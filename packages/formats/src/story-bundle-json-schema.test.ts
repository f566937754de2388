import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { StoryBundle } from "./story-bundle.ts";
import { storyBundleJsonSchema } from "./story-bundle-json-schema.ts";

const story: StoryBundle = JSON.parse(
  readFileSync(new URL("../../../stories/nordkorea-truppen-russland.json", import.meta.url), "utf8"),
);

test("the published schema is the model's (if not: vitest -u)", async () => {
  const published = "../../../docs/story-bundle.schema.json";
  await expect(`${JSON.stringify(storyBundleJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published);
});

describe("as another program reads it", () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const fits = ajv.compile(storyBundleJsonSchema());

  test("the first story fits", () => {
    fits(story);
    expect(fits.errors).toBeNull();
  });

  test.each([
    ["an unknown stance", "/events/0/claims/0", { stance: "suspects" }],
    ["an actor that is none", "/events/0/claims/0", { actor: null }],
    ["details of another kind", "/events/0", { details: { theatre: null, parties: [] } }],
    ["a field too many", "/story", { owner: "nobody" }],
    ["a text too long", "/story/title", { de: "x".repeat(161) }],
    ["another version", "", { formatVersion: 2 }],
  ])("%s doesn't", (_, pointer, change) => {
    const bundle = structuredClone(story);
    const keys = pointer.split("/").slice(1);
    Object.assign(
      keys.reduce<object>((part, key) => Reflect.get(part, key), bundle),
      change,
    );
    expect(fits(bundle)).toBe(false);
  });
});
