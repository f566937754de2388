"use client";

import type { DeskListFilter } from "@claimline/model/desk/desk-filter";
import { deskViewLabels, deskViews } from "@claimline/model/desk/desk-view";
import { workStateLabels, type WorkState } from "@claimline/model/publication/state";
import { useQuery } from "@tanstack/react-query";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { viewWords } from "../words/view-words.ts";
import { printDeskFilter, useDeskFilter } from "./desk-filter.ts";
import styles from "./desk-nav.module.css";
import { NavLink } from "./nav-link.tsx";
import { useEventPages } from "./use-event-pages.ts";

const states: readonly WorkState[] = ["draft", "in_review", "approved", "published"];

interface ViewNavProps {
  story: string;
  /** Whether the page shows the list of events, and not another view of the story. */
  isList: boolean;
  onFollow: () => void;
}

/** Ways into the list of events: by state, by what is to be noticed, and the editor's own; each with its count. */
export function ViewNav({ story, isList, onFollow }: ViewNavProps) {
  const words = useWords(deskWords);
  const own = useWords(viewWords);
  const locale = useLocale();
  const { filter } = useDeskFilter();
  const page = useEventPages(story, {}).data?.pages[0];
  const saved = useQuery(useNewsroomApi().desk.views.queryOptions({ story }));
  const { counts, viewCounts } = page ?? {};
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  // What is searched for and the order narrow or arrange a view, and don't leave it.
  const { q: _q, ...chosen } = filter;
  const { sort: _sort, reverse: _reverse, ...narrowing } = chosen;
  const present = new Set([filter, chosen, narrowing].map(printDeskFilter));

  function way(to: DeskListFilter, label: string, count?: number, key = label) {
    const address = printDeskFilter(to);
    return (
      <NavLink
        key={key}
        href={`/stories/${story}${address}`}
        label={label}
        count={count}
        isOpen={isList && present.has(address)}
        onFollow={onFollow}
      />
    );
  }

  return (
    <>
      <h2 className={styles.heading}>{words.views}</h2>
      <ul className={styles.links}>
        {way({}, words.all, all)}
        {states.map((state) => way({ states: [state] }, workStateLabels[state][locale], counts?.[state]))}
        {(counts?.scheduled ?? 0) > 0 &&
          way({ states: ["scheduled"] }, workStateLabels.scheduled[locale], counts?.scheduled)}
      </ul>
      <h2 className={styles.heading}>{own.toNotice}</h2>
      <ul className={styles.links}>
        {deskViews.map((view) => way({ view }, deskViewLabels[view].name[locale], viewCounts?.[view]))}
      </ul>
      {saved.data && saved.data.items.length > 0 && (
        <>
          <h2 className={styles.heading}>{own.own}</h2>
          <ul className={styles.links}>
            {saved.data.items.map(({ id, name, filter: kept }) => way(kept, name, undefined, id))}
          </ul>
        </>
      )}
    </>
  );
}
