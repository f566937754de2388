"use client";

import type { Locale } from "@claimline/model/locale";
import { createContext, useContext } from "react";
import { type Words, wordsIn, type WordTable } from "../words/word-table.ts";

const LocaleContext = createContext<Locale>("en");

export const LocaleProvider = LocaleContext.Provider;

/** The language that the editor works in. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words of a screen in the editor's language. */
export function useWords<Table extends WordTable>(table: Table): Words<Table> {
  return wordsIn(table, useLocale());
}
