import { buttonClass } from "@claimline/design/button";
import { chipClass } from "@claimline/design/chip";
import type { Locale } from "@claimline/model/locale";
import { siteAddress } from "../navigation/site-address.ts";
import { SearchForm } from "../search/search-form.tsx";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { type FilterKey, filterKeys, isFiltered, valuesOf, withoutValue, withValue } from "./event-filter.ts";
import { FilterForm } from "./filter-form.tsx";
import { wordFilter } from "./filter-words.ts";
import type { StoryReading } from "./read-story.ts";
import { askedPath } from "./story-asked.ts";
import styles from "./story-filter.module.css";

export interface StoryFilterProps {
  reading: StoryReading;
  locale: Locale;
}

/** Offered in one press, because asked for most. */
const shortcuts = [
  { key: "contested", value: "true", words: "contestedOnly" },
  { key: "supports", value: "announced", words: "announcedOnly" },
  { key: "significance", value: "4", words: "mostSignificant" },
] as const;

/** The filters that apply, each a press away from being lifted; the form with all of them; and what they left. */
export function StoryFilter({ reading, locale }: StoryFilterProps) {
  const { story, asked, matching, names } = reading;
  const { filter } = asked;
  const words = siteWords(locale);
  const to = (changed: typeof filter) =>
    siteAddress(locale, askedPath(story.slug, { ...asked, filter: changed }));
  const applied = filterKeys.flatMap((key) => valuesOf(filter, key).map((value) => ({ key, value })));
  const isShortcut = (key: FilterKey, value: string) =>
    shortcuts.some((shortcut) => shortcut.key === key && shortcut.value === value);
  const clear = siteAddress(locale, askedPath(story.slug, { ...asked, filter: {} }));
  return (
    <div className={styles["filter"]}>
      <div className={styles["tools"]}>
        <SearchForm story={story.slug} asked={asked} locale={locale} />
        <div className={styles["row"]}>
          <details className={styles["all"]}>
            <summary className={chipClass}>
              {words.filter}
              {applied.length > 0 && ` (${formatNumber(applied.length, locale)})`}
            </summary>
            <FilterForm reading={reading} locale={locale} />
          </details>
          <ul className={styles["chips"]} aria-label={words.activeFilters}>
            {shortcuts.map(({ key, value, words: name }) => {
              const isOn = valuesOf(filter, key).includes(value);
              const changed = isOn ? withoutValue(filter, key, value) : withValue(filter, key, value);
              return (
                <li key={key}>
                  <a
                    className={chipClass}
                    href={to(changed)}
                    {...(isOn && { "aria-current": "true" as const })}
                  >
                    {words[name]}
                    {isOn && <Lifts locale={locale} />}
                  </a>
                </li>
              );
            })}
            {applied
              .filter(({ key, value }) => !isShortcut(key, value))
              .map(({ key, value }) => (
                <li key={`${key} ${value}`}>
                  <a className={chipClass} href={to(withoutValue(filter, key, value))} aria-current="true">
                    {wordFilter(key, value, names, locale)}
                    <Lifts locale={locale} />
                  </a>
                </li>
              ))}
          </ul>
        </div>
      </div>
      {isFiltered(filter) && (
        <div className={styles["result"]}>
          <p>
            <strong>
              {words.matching(formatNumber(matching, locale), formatNumber(story.eventCount, locale))}
            </strong>
          </p>
          <a className={buttonClass("quiet")} href={clear}>
            {words.filterClear}
          </a>
        </div>
      )}
    </div>
  );
}

function Lifts({ locale }: { locale: Locale }) {
  return <span className="cl-visually-hidden"> ({siteWords(locale).filterRemove})</span>;
}
