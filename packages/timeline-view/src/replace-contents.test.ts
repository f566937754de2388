import { expect, test } from "vitest";
import { replaceContents } from "./replace-contents.ts";

interface Entry {
  id: string;
  drawnAs: string;
}

function watchedSet(entries: readonly Entry[]) {
  const held = new Map(entries.map((entry) => [entry.id, entry]));
  const touched: string[] = [];
  return {
    held,
    touched,
    getIds: () => [...held.keys()],
    get: (id: string) => held.get(id) ?? null,
    remove(ids: (string | number)[]) {
      for (const id of ids) held.delete(String(id));
    },
    update(updated: Entry[]) {
      for (const entry of updated) {
        touched.push(entry.id);
        held.set(entry.id, entry);
      }
    },
  };
}

test("only what is new or looks different is touched; what is left out is gone", () => {
  const set = watchedSet([
    { id: "gone", drawnAs: "a" },
    { id: "same", drawnAs: "b" },
    { id: "other", drawnAs: "c" },
  ]);
  replaceContents(set, [
    { id: "same", drawnAs: "b" },
    { id: "other", drawnAs: "moved" },
    { id: "new", drawnAs: "d" },
  ]);
  expect(set.touched).toEqual(["other", "new"]);
  expect([...set.held.values()].map(({ id, drawnAs }) => [id, drawnAs])).toEqual([
    ["same", "b"],
    ["other", "moved"],
    ["new", "d"],
  ]);
});
