import { expect, test } from "vitest";
import { actorSchema } from "./actor/schema.ts";
import { eventContentSchema } from "./event/schema.ts";
import { referencesIn } from "./reference.ts";

const event = {
  kind: "military_operation",
  places: ["kursk-region"],
  actors: [{ actor: "ukraine", role: "party" }],
  quantities: [{ claim: "fighting" }],
  relations: [{ type: "follows", event: "earlier" }],
  claims: [{ actor: "nato", via: "yonhap", sources: [{ source: "dpa", locator: null }] }],
  details: { theatre: "kursk-region", parties: ["ukraine", "russia"] },
};

function mentions(value: unknown) {
  return referencesIn(eventContentSchema, value).map(
    ({ to, slug, path }) => `${to} ${slug} at ${path.join(".")}`,
  );
}

test("finds every mention in an event, the details of its kind included", () => {
  expect(mentions(event)).toEqual([
    "place kursk-region at places.0",
    "actor ukraine at actors.0.actor",
    "claim fighting at quantities.0.claim",
    "event earlier at relations.0.event",
    "actor nato at claims.0.actor",
    "actor yonhap at claims.0.via",
    "source dpa at claims.0.sources.0.source",
    "place kursk-region at details.theatre",
    "actor ukraine at details.parties.0",
    "actor russia at details.parties.1",
  ]);
});

test("passes over what doesn't fit and searches the rest", () => {
  expect(
    mentions({ ...event, places: "kursk-region", actors: [null, 7], quantities: {}, relations: undefined }),
  ).toEqual(mentions(event).slice(4));
  for (const value of [null, "text", 7, [], { kind: "flood", places: ["kursk-region"] }])
    expect(mentions(value)).toEqual([]);
});

test("finds whom an actor speaks for", () => {
  expect(referencesIn(actorSchema, { slug: "nis", speaksFor: "south-korea" })).toEqual([
    { to: "actor", slug: "south-korea", path: ["speaksFor"] },
  ]);
  expect(referencesIn(actorSchema, { slug: "nato", speaksFor: null })).toEqual([]);
});
