import type { EventFilter } from "@claimline/api/event/event-filter";
import { stanceSchema } from "@claimline/model/claim/stance";
import { supportSchema } from "@claimline/model/claim/support";
import { eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { languageTagSchema } from "@claimline/model/language-tag";
import { searchTextSchema } from "@claimline/model/search/read-search";
import { slugSchema } from "@claimline/model/slug";
import { daySchema } from "@claimline/model/time/day-schema";
import { z } from "zod";
import type { SearchParams } from "../reading/moment.ts";

/** Which parameter of an address stands for which filter, in the order in which a page names them. */
export const filterParameters = {
  q: "q",
  kinds: "kind",
  parties: "party",
  stances: "stance",
  supports: "support",
  contested: "contested",
  places: "place",
  significance: "significance",
  languages: "language",
  from: "from",
  to: "to",
} as const satisfies Record<keyof EventFilter, string>;

export type FilterKey = keyof typeof filterParameters;

export const filterKeys = Object.keys(filterParameters).filter((key): key is FilterKey =>
  Object.hasOwn(filterParameters, key),
);

/** A filter as an address gives it, and the parameters in it that mean nothing, as they were written. */
export interface AskedFilter {
  filter: EventFilter;
  ignored: string[];
}

const contestedSchema = z.enum(["true", "false"]).transform((text) => text === "true");
const significanceSchema = z
  .string()
  .regex(/^[1-5]$/u)
  .transform(Number);
/** Control characters and halves of surrogate pairs occur in no text. */
const wordsSchema = searchTextSchema.check(z.regex(/^[^\p{Cc}\p{Cs}]+$/u));

/** Reads the filter in an address. Values may be repeated or separated by commas; what can't be read is left out. */
export function readFilter(search: SearchParams): AskedFilter {
  const ignored: string[] = [];
  const read = new FilterReader(search, ignored);
  const filter: EventFilter = {
    q: read.one("q", wordsSchema),
    kinds: read.several("kinds", eventKindSchema, 20),
    parties: read.several("parties", slugSchema, 50),
    stances: read.several("stances", stanceSchema, 20),
    supports: read.several("supports", supportSchema, 10),
    contested: read.one("contested", contestedSchema),
    places: read.several("places", slugSchema, 50),
    significance: read.one("significance", significanceSchema),
    languages: read.several("languages", languageTagSchema, 20),
    from: read.one("from", daySchema),
    to: read.one("to", daySchema),
  };
  const { from, to } = filter;
  if (from !== undefined && to !== undefined && from > to) {
    return {
      filter: { ...filter, from: undefined, to: undefined },
      ignored: [...ignored, `from=${from}`, `to=${to}`],
    };
  }
  return { filter, ignored };
}

class FilterReader {
  readonly #search: SearchParams;
  readonly #ignored: string[];

  constructor(search: SearchParams, ignored: string[]) {
    this.#search = search;
    this.#ignored = ignored;
  }

  /** The first value that can be read. */
  one<Value>(key: FilterKey, schema: z.ZodType<Value>): Value | undefined {
    return this.#values(key, this.#texts(key), schema, 1)[0];
  }

  several<Value>(key: FilterKey, schema: z.ZodType<Value>, max: number): Value[] | undefined {
    const texts = this.#texts(key).flatMap((text) => text.split(","));
    const values = this.#values(key, texts, schema, max);
    return values.length > 0 ? values : undefined;
  }

  /** What a form sends for a field left empty counts as absent. */
  #texts(key: FilterKey): string[] {
    const value = this.#search[filterParameters[key]];
    const texts = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return texts.filter((text) => text.trim() !== "");
  }

  #values<Value>(key: FilterKey, texts: readonly string[], schema: z.ZodType<Value>, max: number): Value[] {
    const values = new Set<Value>();
    for (const text of new Set(texts.map((each) => each.trim()))) {
      if (text === "") continue;
      const value = schema.safeParse(text);
      if (value.success && values.size < max) values.add(value.data);
      else this.#ignored.push(`${filterParameters[key]}=${text}`);
    }
    return [...values];
  }
}

/** The parameters that ask for a filter, in a fixed order: what `readFilter` reads back. */
export function filterEntries(filter: EventFilter): [name: string, value: string][] {
  return filterKeys.flatMap((key) =>
    valuesOf(filter, key).map((value): [string, string] => [filterParameters[key], value]),
  );
}

/** The values of one filter as an address writes them; none when it doesn't apply. */
export function valuesOf(filter: EventFilter, key: FilterKey): string[] {
  const value = filter[key];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}

/** The same filter without one of its values, or without all values of a key. */
export function withoutValue(filter: EventFilter, key: FilterKey, value?: string): EventFilter {
  const entries = filterEntries(filter).filter(
    ([name, each]) => name !== filterParameters[key] || (value !== undefined && each !== value),
  );
  return readFilter(searchOf(entries)).filter;
}

/** The same filter with one more value, or with another one where there can be only one. */
export function withValue(filter: EventFilter, key: FilterKey, value: string): EventFilter {
  const kept = filterEntries(filter).filter(
    ([name]) => name !== filterParameters[key] || Array.isArray(filter[key]),
  );
  return readFilter(searchOf([...kept, [filterParameters[key], value]])).filter;
}

export function isFiltered(filter: EventFilter): boolean {
  return filterEntries(filter).length > 0;
}

function searchOf(entries: readonly [string, string][]): SearchParams {
  const byName = Map.groupBy(entries, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, same]) => [name, same.map(([, value]) => value)]));
}
