import { Button, buttonClass } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import { Field } from "@claimline/design/field";
import type { Locale } from "@claimline/model/locale";
import { siteAddress, storyPath } from "../navigation/site-address.ts";
import type { Names } from "../reading/names.ts";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { filterParameters, isFiltered, valuesOf } from "./event-filter.ts";
import type { FilterCounts, OptionKey } from "./filter-counts.ts";
import styles from "./filter-form.module.css";
import { wordFilterValue } from "./filter-words.ts";
import type { StoryReading } from "./read-story.ts";
import { askedEntries, askedPath } from "./story-asked.ts";

export interface FilterFormProps {
  reading: StoryReading;
  locale: Locale;
}

/** All filters as a plain form, so that they work without script. */
export function FilterForm({ reading, locale }: FilterFormProps) {
  const { story, asked, options, optionCounts, names } = reading;
  const { filter } = asked;
  const words = siteWords(locale);
  const { filterLabels: labels } = words;
  const group = { filter, counts: optionCounts, names, locale };
  return (
    <form className={styles["form"]} action={siteAddress(locale, storyPath(story.slug))} method="get">
      {askedEntries({ ...asked, filter: { q: filter.q } }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles["plain"]}>
        <TextField
          label={capitalized(labels.from)}
          name="from"
          type="date"
          defaultValue={filter.from ?? ""}
        />
        <TextField label={capitalized(labels.to)} name="to" type="date" defaultValue={filter.to ?? ""} />
        <Field label={labels.contested}>
          {(control) => (
            <select {...control} name="contested" defaultValue={String(filter.contested ?? "")}>
              <option value="">{words.any}</option>
              <option value="true">{words.contestedOnly}</option>
              <option value="false">{words.uncontestedOnly}</option>
            </select>
          )}
        </Field>
        <Field label={labels.significance}>
          {(control) => (
            <select {...control} name="significance" defaultValue={String(filter.significance ?? "")}>
              <option value="">{words.any}</option>
              {["2", "3", "4", "5"].map((least) => (
                <option key={least} value={least}>
                  {words.significanceFrom(least)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className={styles["groups"]}>
        <Choices of="kinds" values={options.kinds} {...group} />
        <Choices of="parties" values={options.parties} {...group} />
        <Choices of="stances" values={options.stances} {...group} />
        <Choices of="supports" values={options.supports} {...group} />
        <Choices of="places" values={options.places} {...group} />
        <Choices of="languages" values={options.languages} {...group} />
      </div>
      <div className={styles["actions"]}>
        <Button type="submit" look="primary">
          {words.filterApply}
        </Button>
        {isFiltered(filter) && (
          <a
            className={buttonClass("quiet")}
            href={siteAddress(locale, askedPath(story.slug, { ...asked, filter: {} }))}
          >
            {words.filterClear}
          </a>
        )}
      </div>
    </form>
  );
}

interface ChoicesProps {
  of: OptionKey;
  counts: FilterCounts;
  values: readonly string[];
  filter: StoryReading["asked"]["filter"];
  names: Names;
  locale: Locale;
}

/** The values of one filter to tick; folded unless some are ticked, with their number on the fold. */
function Choices({ of, counts, values, filter, names, locale }: ChoicesProps) {
  const label = siteWords(locale).filterLabels[of];
  const ticked = valuesOf(filter, of);
  const offered = [...values, ...ticked.filter((value) => !values.includes(value))];
  if (offered.length === 0) return null;
  return (
    <details className={styles["group"]} open={ticked.length > 0}>
      <summary className={styles["groupTitle"]}>
        {label}
        {ticked.length > 0 && ` (${formatNumber(ticked.length, locale)})`}
      </summary>
      <fieldset>
        <legend className="cl-visually-hidden">{label}</legend>
        {offered.map((value) => (
          <label key={value} className={styles["choice"]}>
            <input
              type="checkbox"
              name={filterParameters[of]}
              value={value}
              defaultChecked={ticked.includes(value)}
            />{" "}
            <span>{wordFilterValue(of, value, names, locale)}</span>{" "}
            <span className={styles["count"]}>{formatNumber(counts(of, value), locale)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
