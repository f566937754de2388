import fc from "fast-check";
import { expect, test } from "vitest";
import { cutWindow } from "./cut-window.ts";
import { windowArbitrary } from "./window.fixture.ts";

const narrower = { from: Date.parse("2024-10-10"), to: Date.parse("2024-10-20") };

test("a whole answer's parts lose no event", () => {
  fc.assert(
    fc.property(windowArbitrary(60), (answer) => {
      const whole = { ...answer, bins: [], total: answer.items.length + 3, undated: 3 };
      const cut = cutWindow(whole, narrower);
      expect(cut && cut.before + cut.after + cut.items.length).toBe(answer.items.length);
      expect(cut?.total).toBe((cut?.items.length ?? 0) + 3);
    }),
  );
});

test("an answer that counted some, or that more lies beside, says nothing of other windows", () => {
  fc.assert(
    fc.property(windowArbitrary(5), (answer) => {
      const whole = { ...answer, bins: [], total: answer.items.length };
      const bin = { lane: null, from: answer.from, to: answer.to, count: 1 };
      expect(cutWindow({ ...whole, bins: [bin], total: whole.total + 1 }, narrower)).toBeNull();
      const wider = { from: narrower.from, to: Date.parse("2025-06-01") };
      expect(cutWindow({ ...whole, after: 1 }, wider)).toBeNull();
    }),
  );
});
