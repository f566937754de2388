import fc from "fast-check";
import { expect, test } from "vitest";
import { roles } from "../publication/role.ts";
import { workStateSchema } from "../publication/state.ts";
import { type WaitingEvent, waitsFor } from "./waiting.ts";

const id = fc.constantFrom("anna", "ben", "cleo");
const someEvent: fc.Arbitrary<WaitingEvent> = fc.record({
  state: fc.constantFrom(...workStateSchema.options),
  contributorIds: fc.array(id),
  createdById: fc.option(id),
  scheduleFailed: fc.boolean(),
  returned: fc.boolean(),
  flaggedBy: fc.option(fc.array(id)),
  assigneeId: fc.option(id),
});
const somebody = fc.record({ id, role: fc.constantFrom(...roles) });

test("nobody is shown a review that four eyes forbid them, nor a second look at their own words", () => {
  fc.assert(
    fc.property(someEvent, somebody, (event, person) => {
      const waits = waitsFor(event, person, { fourEyes: true });
      const wrote = event.contributorIds.includes(person.id);
      const looksAtOwn = event.flaggedBy?.includes(person.id) ?? false;
      expect(wrote && waits.includes("review")).toBe(false);
      expect(looksAtOwn && waits.includes("second_look")).toBe(false);
    }),
  );
});

test("who may not publish is never waited for with what only publishers do", () => {
  fc.assert(
    fc.property(
      someEvent,
      id,
      fc.constantFrom("contributor" as const, "editor" as const),
      (event, who, role) => {
        const waits = waitsFor(event, { id: who, role }, { fourEyes: false });
        expect(waits.filter((reason) => reason !== "assigned" && reason !== "returned")).toEqual([]);
      },
    ),
  );
});

test("what was assigned waits for its assignee whatever its state, and a failed schedule isn't also to be published", () => {
  fc.assert(
    fc.property(someEvent, somebody, fc.boolean(), (event, person, fourEyes) => {
      const waits = waitsFor(event, person, { fourEyes });
      expect(waits.includes("assigned")).toBe(event.assigneeId === person.id);
      expect(waits.includes("failed") && waits.includes("publish")).toBe(false);
    }),
  );
});
