"use client";

import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { type DeskListFilter, deskSortLabels, deskSortSchema } from "@claimline/model/desk/desk-filter";
import { deskViewLabels, deskViewSchema } from "@claimline/model/desk/desk-view";
import { eventKindSchema, kinds } from "@claimline/model/event/kinds/all-kinds";
import {
  visibilityLabels,
  visibilitySchema,
  workStateLabels,
  workStateSchema,
} from "@claimline/model/publication/state";
import { useQuery } from "@tanstack/react-query";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { viewWords } from "../words/view-words.ts";
import styles from "./filter-panel.module.css";

interface FilterPanelProps {
  filter: DeskListFilter;
  onChange: (filter: DeskListFilter) => void;
}

/** What of the list is shown, and in which order. Folded away until it is needed. */
export function FilterPanel({ filter, onChange }: FilterPanelProps) {
  const words = useWords(viewWords);
  const locale = useLocale();
  const { view, states, visibility, kinds: chosenKinds, significance, assignee, sort, reverse } = filter;
  const people = useQuery(useNewsroomApi().desk.people.queryOptions()).data?.items ?? [];
  const chosen = [view, states, visibility, chosenKinds, significance, assignee, sort, reverse].filter(
    Boolean,
  ).length;

  function choice<Value extends string>(
    label: string,
    value: Value | readonly Value[] | undefined,
    options: readonly (readonly [Value, string])[],
    choose: (value: Value | undefined) => void,
  ) {
    const several = typeof value === "object" && value.length > 1;
    const one = typeof value === "object" ? value[0] : value;
    return (
      <Field label={label}>
        {(control) => (
          <select
            {...control}
            value={several ? "*" : (one ?? "")}
            onChange={({ target }) => choose(options.find(([name]) => name === target.value)?.[0])}
          >
            <option value="">{words.any}</option>
            {several && (
              <option value="*" disabled>
                {words.several}
              </option>
            )}
            {options.map(([name, text]) => (
              <option key={name} value={name}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }

  return (
    <details className={styles.panel}>
      <summary className={styles.summary}>
        {words.filter}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      <div className={styles.fields}>
        {choice(
          words.view,
          view,
          deskViewSchema.options.map((each) => [each, deskViewLabels[each].name[locale]] as const),
          (value) => onChange({ ...filter, view: value }),
        )}
        {choice(
          words.state,
          states,
          workStateSchema.options.map((each) => [each, workStateLabels[each][locale]] as const),
          (value) => onChange({ ...filter, states: value && [value] }),
        )}
        {choice(
          words.visibility,
          visibility,
          visibilitySchema.options.map((each) => [each, visibilityLabels[each][locale]] as const),
          (value) => onChange({ ...filter, visibility: value }),
        )}
        {choice(
          words.kind,
          chosenKinds,
          eventKindSchema.options.map((each) => [each, kinds[each].label[locale]] as const),
          (value) => onChange({ ...filter, kinds: value && [value] }),
        )}
        {choice(
          words.significance,
          significance === undefined ? undefined : String(significance),
          ["2", "3", "4", "5"].map((each) => [each, each] as const),
          (value) => onChange({ ...filter, significance: value === undefined ? undefined : Number(value) }),
        )}
        {choice(
          words.assignee,
          assignee,
          [
            ["me", words.me] as const,
            ["nobody", words.nobody] as const,
            ...people.filter(({ isSelf }) => !isSelf).map(({ id, name }) => [id, name] as const),
          ],
          (value) => onChange({ ...filter, assignee: value }),
        )}
        <Field label={words.sort}>
          {(control) => (
            <select
              {...control}
              value={sort ?? "changed"}
              onChange={({ target }) => onChange({ ...filter, sort: deskSortSchema.parse(target.value) })}
            >
              {deskSortSchema.options.map((each) => (
                <option key={each} value={each}>
                  {deskSortLabels[each][locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={reverse ?? false}
            onChange={({ target }) => onChange({ ...filter, reverse: target.checked || undefined })}
          />
          {words.reverse}
        </label>
        {chosen > 0 && (
          <Button look="quiet" onClick={() => onChange({ q: filter.q })}>
            {words.clear}
          </Button>
        )}
      </div>
    </details>
  );
}
