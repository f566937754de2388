import type { Locale } from "@claimline/model/locale";
import type { ReactNode } from "react";

/** What a page that shows a draft has of its own. */
export interface ShownPreview {
  /** Says that it is a preview, and asks for the day. */
  bar: ReactNode;
  /** The same preview in a language, of today. */
  addressIn: (locale: Locale) => string;
}

/** Where a preview is in a language. */
export function previewAddress(token: string, locale: Locale): string {
  return `/preview/${encodeURIComponent(token)}/${locale}`;
}
