"use client";

import { locales, type Locale } from "@claimline/model/locale";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import { FormText } from "./form-text.tsx";

interface LocalizedFieldsProps {
  /** Where the texts stand: "title", "claims.0.statement". */
  name: "title" | "summary" | `claims.${number}.statement` | `claims.${number}.office`;
  label: string;
  rows?: number;
  look?: "headline";
  onEdit?: (text: string, locale: Locale) => void;
}

/** One text in every language, the story's main language first, side by side where there is room. */
export function LocalizedFields({ name, label, rows = 1, look, onEdit }: LocalizedFieldsProps) {
  const { story } = useEditor();
  const ordered = [story.defaultLocale, ...locales.filter((locale) => locale !== story.defaultLocale)];
  return (
    <div className={styles.pair} data-look={look}>
      {ordered.map((locale) => (
        <FormText
          key={locale}
          name={`${name}.${locale}`}
          label={`${label} ${locale.toUpperCase()}`}
          lang={locale}
          rows={rows}
          onEdit={(text) => onEdit?.(text, locale)}
        />
      ))}
    </div>
  );
}
