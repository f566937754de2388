import { expect, test } from "vitest";
import { emptyFormValues } from "./event-form-values.ts";
import { keepHistory, takeHistory } from "./kept-history.ts";

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  readonly #room: number;

  constructor(room = Infinity) {
    this.#room = room;
  }

  get length(): number {
    return this.#items.size;
  }
  clear(): void {
    this.#items.clear();
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  setItem(key: string, value: string): void {
    if (value.length > this.#room) throw new DOMException("full", "QuotaExceededError");
    this.#items.set(key, value);
  }
}

const titled = (de: string) => ({ ...emptyFormValues(), title: { de } });
const history = { past: [titled("eins")], present: titled("zwei"), future: [titled("drei")] };

test("what was kept is taken once, by its own form", () => {
  const storage = new MemoryStorage();
  keepHistory(storage, "a", history);
  expect(takeHistory(storage, "b")).toBeNull();
  expect(takeHistory(storage, "a")).toEqual(history);
  expect(takeHistory(storage, "a")).toBeNull();
});

test("of a long history the nearest steps are kept", () => {
  const storage = new MemoryStorage();
  const past = Array.from({ length: 90 }, (_, index) => titled(String(index)));
  keepHistory(storage, "a", { ...history, past });
  const kept = takeHistory(storage, "a");
  expect(kept?.past.length).toBeLessThan(90);
  expect(kept?.past.at(-1)).toEqual(past.at(-1));
});

test.each(["", "no json", "[]", '{"past":[1],"present":{},"future":[]}'])(
  "what can't be read is no history: %j",
  (text) => {
    const storage = new MemoryStorage();
    keepHistory(storage, "a", history);
    storage.setItem(storage.key(0) ?? "", text);
    expect(takeHistory(storage, "a")).toBeNull();
  },
);

test("without room or storage nothing is kept, and nothing fails", () => {
  const full = new MemoryStorage(10);
  keepHistory(full, "a", history);
  expect(full.length).toBe(0);
  keepHistory(null, "a", history);
  expect(takeHistory(null, "a")).toBeNull();
});
