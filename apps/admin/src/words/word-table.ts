import type { Locale, Wording } from "@claimline/model/locale";

/** Words of one screen, each in every language. Words for what the model knows come from the model instead. */
export type WordTable = Readonly<Record<string, Wording>>;

/** The words of a table in one language. */
export type Words<Table extends WordTable> = { readonly [Name in keyof Table]: string };

const chosen = new WeakMap<WordTable, Partial<Record<Locale, unknown>>>();

/** The words of a table in a language; the same object each time, so that it can be a dependency. */
export function wordsIn<Table extends WordTable>(table: Table, locale: Locale): Words<Table>;
export function wordsIn(table: WordTable, locale: Locale): unknown {
  const known = chosen.get(table) ?? {};
  known[locale] ??= Object.fromEntries(
    Object.entries(table).map(([name, wording]) => [name, wording[locale]]),
  );
  chosen.set(table, known);
  return known[locale];
}

/** Puts values into the places of a text: `fill("{count} Ereignisse", { count: 3 })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
