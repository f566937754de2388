import { buttonClass } from "@claimline/design/button";
import { chipClass } from "@claimline/design/chip";
import { Notice } from "@claimline/design/notice";
import type { Locale } from "@claimline/model/locale";
import { siteAddress } from "../navigation/site-address.ts";
import { SearchForm } from "../search/search-form.tsx";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { type FilterKey, filterKeys, isFiltered, valuesOf, withoutValue } from "./event-filter.ts";
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
  { key: "significance", value: "4", words: "mostSignificant" },
] as const;

/** The filters that apply, each a press away from being lifted; the form with all of them; and what they left. */
export function StoryFilter({ reading, locale }: StoryFilterProps) {
  const { story, asked, ignored, matching, names } = reading;
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
            const changed = {
              ...filter,
              ...(key === "contested"
                ? { contested: isOn ? undefined : true }
                : { significance: isOn ? undefined : 4 }),
            };
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
      {ignored.length > 0 && (
        <Notice title={words.ignoredTitle}>
          <p>
            {words.ignoredText}{" "}
            {ignored.slice(0, 8).map((parameter, index) => (
              <span key={parameter}>
                {index > 0 && ", "}
                <code className={styles["ignored"]}>{shorten(parameter)}</code>
              </span>
            ))}
            {ignored.length > 8 && ` ${words.andMore(formatNumber(ignored.length - 8, locale))}`}
          </p>
        </Notice>
      )}
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

/** At most as much of what somebody wrote into an address as helps to find it again. */
function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join("")}…`;
}
