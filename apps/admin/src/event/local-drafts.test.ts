import { expect, test } from "vitest";
import { emptyFormValues } from "./event-form-values.ts";
import { draftAddress, formAt, LocalDrafts } from "./local-drafts.tsx";

/** A browser's storage, whose keys are its own members. */
function makeStorage(): Storage {
  const storage: Record<string, unknown> = {};
  const hidden = (value: unknown) => ({ value, enumerable: false });
  Object.defineProperties(storage, {
    setItem: hidden((key: string, value: string) => (storage[key] = value)),
    getItem: hidden((key: string) => storage[key] ?? null),
    removeItem: hidden((key: string) => delete storage[key]),
  });
  return storage as unknown as Storage;
}

const anna = draftAddress("anna@newsroom.example", "story", "event");
const draft = { values: { ...emptyFormValues(), note: "typed" }, base: null };

test("what a page that is gone has left is found by the next, and not what an open form still has", async () => {
  const storage = makeStorage();
  new LocalDrafts(storage, "gone").keep(anna, draft);
  const page = new LocalDrafts(storage, "here");
  expect(await page.leftBehind()).toEqual([anna]);
  expect(await page.takeOver(anna)).toEqual(draft);
  page.openForm(anna);
  expect(await page.leftBehind()).toEqual([]);
  page.closeForm();
  expect(await page.leftBehind()).toEqual([anna]);
});

test("a draft that waits for its editor is there for whichever page opens its form", async () => {
  const storage = makeStorage();
  const page = new LocalDrafts(storage, "here");
  page.keep(anna, draft);
  page.leave(anna);
  expect(await new LocalDrafts(storage, "there").takeOver(anna)).toEqual(draft);
  expect(Object.keys(storage)).toEqual([expect.stringMatching(/:there$/)]);
});

test("the form that is shown keeps its place when it gets an address", async () => {
  const page = new LocalDrafts(makeStorage(), "here");
  const fresh = draftAddress("anna@newsroom.example", "story", null);
  page.openForm(fresh);
  page.moveForm(fresh, anna);
  page.keep(anna, draft);
  expect(await page.leftBehind()).toEqual([]);
});

test("an address tells account, story and event apart", () => {
  expect(formAt(anna)).toEqual({ email: "anna@newsroom.example", story: "story", slug: "event" });
  expect(formAt(draftAddress("a/b@c", "story", null))).toEqual({
    email: "a/b@c",
    story: "story",
    slug: null,
  });
});
