import { inspect } from "node:util";

const ROW = { depth: 4, breakLength: Infinity, maxStringLength: 200, maxArrayLength: 20 } as const;

/** A test as its file declares it, not yet run. */
export interface CollectedTest {
  readonly id: string;
  readonly run: () => Promise<void>;
}

/** `describe`, `test` and `test.each` of vitest, as far as the model's tests use them. */
export class TestCollector {
  #file = "";
  #groups: string[] = [];
  #tests: CollectedTest[] = [];

  /** The tests that a file declares while it loads. */
  async collect(file: string, load: () => Promise<void>): Promise<readonly CollectedTest[]> {
    [this.#file, this.#groups, this.#tests] = [file, [], []];
    await load();
    return this.#tests;
  }

  readonly describe = (name: string, body: () => void): void => {
    this.#groups.push(name);
    body();
    this.#groups.pop();
  };

  readonly test = Object.assign((name: string, body: () => unknown) => this.#add(name, body), {
    each: (rows: readonly unknown[]) => (name: string, body: (...row: unknown[]) => unknown) => {
      for (const row of rows) {
        const columns: readonly unknown[] = Array.isArray(row) ? row : [row];
        this.#add(`${name} ${inspect(columns, ROW)}`, () => body(...columns));
      }
    },
  });

  /** A row is told by what stands in it, so that it is the same test when rows are added before it. */
  #add(name: string, body: () => unknown): void {
    const named = `${this.#file}#${[...this.#groups, name].join(" > ")}`;
    const same = this.#tests.filter(({ id }) => id === named || id.startsWith(`${named} again `)).length;
    const id = same === 0 ? named : `${named} again ${same}`;
    const run = async (): Promise<void> => {
      await body();
    };
    this.#tests.push({ id, run });
  }
}
