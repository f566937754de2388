"use client";

import type { ImportAnswer } from "@claimline/api/import/import-answer";
import { Button } from "@claimline/design/button";
import { ContentChangeList } from "@claimline/design/content-change-list";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { importWords } from "../words/import-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./import.module.css";
import { ImportProblemText } from "./import-problem-text.tsx";

const filters = ["all", "create", "change", "error", "flagged", "skip"] as const;
const firstPage: string | null = null;

type Filter = (typeof filters)[number];

/** What would become of each row of a file, and what is wrong with it. */
export function ImportRows({ shown: { id, counts } }: { shown: ImportAnswer }) {
  const words = useWords(importWords);
  const frame = useWords(frameWords);
  const locale = useLocale();
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const [filter, setFilter] = useState<Filter>(counts.error > 0 ? "error" : "all");
  const input = {
    id,
    locale,
    flagged: filter === "flagged",
    ...(filter !== "all" && filter !== "flagged" && { outcomes: [filter] }),
  };
  const rows = useInfiniteQuery({
    queryKey: [...api.import.rows.pathKey(), input],
    // Asked for directly: the ready-made options send a `direction` that the procedure doesn't know.
    queryFn: ({ pageParam, signal }) =>
      client.import.rows.query({ ...input, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const { create, change, skip, error } = counts;
  const all = create + change + skip + error;
  return (
    <section className={styles.section} aria-labelledby="rows">
      <h2 id="rows">{words.rows}</h2>
      <fieldset className={styles.filters}>
        <legend>{words.filter}</legend>
        {filters.map((each) => (
          <label key={each}>
            <input type="radio" name="rows" checked={filter === each} onChange={() => setFilter(each)} />
            {words[each]} ({each === "all" ? all : counts[each]})
          </label>
        ))}
      </fieldset>
      {rows.error ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(rows.error)}
          onRetry={() => void rows.refetch()}
        />
      ) : rows.data === undefined ? (
        <Loading />
      ) : (
        <ul className={styles.rows} aria-labelledby="rows">
          {items.map((item) => (
            <li key={item.place} className={styles.row}>
              <p className={styles.head}>
                <span className={styles.title}>{item.title || words.untitled}</span>
                <span className={styles.small}>
                  {[
                    words[item.outcome],
                    item.row === null ? "" : fill(words.row, { row: item.row }),
                    item.slug,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </p>
              {item.reason && <p className={styles.small}>{item.reason}</p>}
              {item.problems.map((problem) => (
                <ImportProblemText
                  key={`${problem.row} ${problem.column} ${problem.code}`}
                  problem={problem}
                />
              ))}
              {item.changes && (
                <details>
                  <summary>{fill(words.details, { title: item.title || words.untitled })}</summary>
                  <ContentChangeList changes={item.changes} locale={locale} />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {rows.data && items.length === 0 && <p className={styles.about}>{words.noRows}</p>}
      {rows.hasNextPage && (
        <div className={styles.actions}>
          <Button aria-disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}
