import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyScopes, mayWithKey, roleOfKey, scopeFor } from "./key-scope.ts";
import { type Action, may, permissions } from "./permission.ts";
import { roles } from "./role.ts";

const actions = Object.keys(permissions) as Action[];
const grants = fc.subarray([...keyScopes]);

describe("a key", () => {
  test("never may what its maker may not", () => {
    fc.assert(
      fc.property(
        grants,
        fc.constantFrom(...roles),
        fc.constantFrom(...actions),
        (granted, maker, action) => {
          const role = roleOfKey(granted, maker);
          expect(roles.indexOf(role)).toBeLessThanOrEqual(roles.indexOf(maker));
          const mayItself = mayWithKey(granted, action) && may(role, action);
          expect(may(maker, action) || !mayItself).toBe(true);
        },
      ),
    );
  });

  test("without the scope to publish is no publisher, and never an administrator", () => {
    expect(roleOfKey(["read", "draft"], "admin")).toBe("editor");
    expect(roleOfKey(["read"], "admin")).toBe("contributor");
    expect(roleOfKey(["publish"], "admin")).toBe("publisher");
    expect(roleOfKey([...keyScopes], "contributor")).toBe("contributor");
    expect(roleOfKey([], "admin")).toBe("contributor");
  });

  test("is not for what administrators do", () => {
    for (const action of actions.filter((name) => (permissions[name] as string) === "admin")) {
      expect(mayWithKey(keyScopes, action), action).toBe(false);
    }
  });

  test("needs for each action what the action does", () => {
    expect(scopeFor("event.saveDraft")).toBe("draft");
    expect(mayWithKey(["read"], "event.saveDraft")).toBe(false);
    expect(mayWithKey(["draft"], "event.publish")).toBe(false);
    expect(mayWithKey(["publish"], "event.saveDraft")).toBe(false);
    expect(mayWithKey([], "event.list")).toBe(true);
  });
});
