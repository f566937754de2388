import { Button } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import type { Locale } from "@claimline/model/locale";
import { siteAddress, storyPath } from "../navigation/site-address.ts";
import { askedEntries, type StoryAsked } from "../story/story-asked.ts";
import { siteWords } from "../words/site-words.ts";
import { FocusBySlash } from "./focus-by-slash.tsx";
import styles from "./search-form.module.css";

const fieldId = "search-words";

/** The field that searches a story, within what is filtered already; a plain form, so that it works without script. */
export function SearchForm({ story, asked, locale }: { story: string; asked: StoryAsked; locale: Locale }) {
  const words = siteWords(locale);
  const kept = askedEntries({ ...asked, filter: { ...asked.filter, q: undefined } });
  return (
    <search>
      <form className={styles["form"]} action={siteAddress(locale, storyPath(story))} method="get">
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className={styles["field"]} id={fieldId}>
          <TextField
            key={asked.filter.q ?? ""}
            label={words.searchIn}
            name="q"
            type="search"
            defaultValue={asked.filter.q ?? ""}
            placeholder={words.searchIn}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            aria-keyshortcuts="/"
          />
        </div>
        <Button type="submit">{words.search}</Button>
      </form>
      <FocusBySlash within={fieldId} />
    </search>
  );
}
