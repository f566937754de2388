import fc from "fast-check";
import type { Actor } from "../actor/schema.ts";
import { kinds } from "../event/kinds/all-kinds.ts";
import { relationTypes } from "../event/relation.ts";
import type { EventContent } from "../event/schema.ts";
import { addDays } from "../time/day.ts";
import { aClaim, anActor, anEvent, aStory } from "./assessment.fixture.ts";
import type { AssessedStory } from "./assessment.ts";
import type { Claim } from "./schema.ts";
import { stances } from "./stance.ts";

/** Stories that fast-check makes up: few days and few names, so that claims meet. */

export const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays("2024-10-01", count));

export const edtf = fc.oneof(
  day,
  day.map((last) => `../${last}`),
  day.map((first) => `${first}/..`),
  fc.tuple(day, fc.nat({ max: 9 })).map(([first, length]) => `${first}/${addDays(first, length)}`),
  day.map((date) => `${date}T12:30:00+02:00`),
  fc.constantFrom(
    "2024-10~",
    "2024",
    "../..",
    "[2024-10-08..2024-10-13]",
    "{2024-10-08,2024-10-20}",
    "2024-10-1X",
  ),
);

const publishedAts = fc.uniqueArray(fc.option(day), { maxLength: 2 });

/** Few names, so that they meet; also a cycle, an outlet, one that speaks for an outlet and one not known. */
export const cast: readonly Actor[] = [
  anActor("east"),
  anActor("west", { pluralIn: ["de", "en"] }),
  anActor("north"),
  anActor("east-voice", { kind: "person", speaksFor: "east" }),
  anActor("west-voice", { kind: "person", speaksFor: "west-office" }),
  anActor("west-office", { kind: "organisation", speaksFor: "west" }),
  anActor("cycle-a", { kind: "person", speaksFor: "cycle-b" }),
  anActor("cycle-b", { kind: "person", speaksFor: "cycle-a" }),
  anActor("paper", { kind: "outlet" }),
  anActor("reporter", { kind: "person", speaksFor: "paper" }),
  anActor("lost", { kind: "person", speaksFor: "nobody" }),
  // Speaks in no generated claim.
  anActor("newcomer"),
];
const speakers = cast.map(({ slug }) => slug).filter((slug) => slug !== "newcomer");

export function claims(
  by: readonly string[],
  stance: Claim["stance"][] = [...stances],
): fc.Arbitrary<Claim[]> {
  return fc
    .array(fc.tuple(fc.constantFrom(...by), fc.constantFrom(...stance), edtf, publishedAts), { maxLength: 7 })
    .map((rows) =>
      rows.map(([actor, held, saidAt, dates], index) =>
        aClaim(actor, held, saidAt, { publishedAts: dates, slug: `${actor}-${index}` }),
      ),
    );
}

const kindNames = Object.values(kinds).map(({ kind }) => kind);
const slugs = ["one", "two", "three", "four"];

export function event(slug: string, said = claims(speakers)): fc.Arbitrary<EventContent> {
  const relation = fc.record({ type: fc.constantFrom(...relationTypes), event: fc.constantFrom(...slugs) });
  return fc
    .record({
      said,
      kind: fc.constantFrom(...kindNames),
      when: fc.option(edtf),
      relations: fc.array(relation, { maxLength: 3 }),
    })
    .map(({ said: made, ...rest }) => anEvent(slug, made, rest));
}

export const events: fc.Arbitrary<EventContent[]> = fc
  .integer({ min: 1, max: slugs.length })
  .chain((count) => fc.tuple(...slugs.slice(0, count).map((slug) => event(slug))));

const allDates = [null, ...Array.from({ length: 41 }, (_, count) => addDays("2024-10-01", count))];

/** A story of these events, told by the generated speakers. */
export function storyOf(content: readonly EventContent[]): AssessedStory {
  return aStory(content, { publishedAts: allDates, speakers: cast });
}
