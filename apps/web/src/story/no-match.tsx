import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { Fragment } from "react";
import { siteAddress } from "../navigation/site-address.ts";
import { counted } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { valuesOf, withoutValue } from "./event-filter.ts";
import { wordFilter } from "./filter-words.ts";
import styles from "./no-match.module.css";
import type { StoryReading } from "./read-story.ts";
import { askedPath } from "./story-asked.ts";

/** Stands where no event matches: which filter to lift, and what that would show. */
export function NoMatch({ reading, locale }: { reading: StoryReading; locale: Locale }) {
  const { story, asked, instead, meant, names } = reading;
  const words = siteWords(locale);
  const to = (filter: typeof asked.filter) =>
    siteAddress(locale, askedPath(story.slug, { ...asked, filter }));
  return (
    <div className={styles["nothing"]}>
      <p>{words.noMatch}</p>
      {meant.length > 0 && (
        <p>
          {words.meant}{" "}
          {meant.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ", "}
              <a href={to({ ...asked.filter, q: name })}>{name}</a>
            </Fragment>
          ))}
          ?
        </p>
      )}
      {asked.filter.q !== undefined && <p className="cl-meta">{words.searchHelp}</p>}
      {instead.length > 0 && (
        <>
          <p className="cl-meta">{words.noMatchHelp}</p>
          <ul className={styles["ways"]}>
            {instead.map(({ key, matching }) => (
              <li key={key}>
                <a href={to(withoutValue(asked.filter, key))}>
                  {valuesOf(asked.filter, key)
                    .map((value) => wordFilter(key, value, names, locale))
                    .join(", ")}
                </a>{" "}
                <span className="cl-meta">({counted(matching, words.events, locale)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a className={buttonClass()} href={to({})}>
          {words.filterClear} ({counted(story.eventCount, words.events, locale)})
        </a>
      </p>
    </div>
  );
}
