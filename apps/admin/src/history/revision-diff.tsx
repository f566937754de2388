"use client";

import { ContentChangeList } from "@claimline/design/content-change-list";
import { isUnchanged } from "@claimline/model/event/content-changes";
import { useQuery } from "@tanstack/react-query";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { historyWords } from "../words/history-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./history.module.css";
import { type Compared, useRevisionName } from "./use-revision-name.ts";

interface RevisionDiffProps {
  /** Id of the event. */
  id: string;
  compared: Compared;
}

/** What differs between two versions of an event, in words. */
export function RevisionDiff({ id, compared: { from, to } }: RevisionDiffProps) {
  const words = useWords(historyWords);
  const frame = useWords(frameWords);
  const locale = useLocale();
  const nameOf = useRevisionName();
  const api = useNewsroomApi();
  const diff = useQuery(
    // The draft may be another since.
    api.revision.diff.queryOptions({ id, from, to, locale }, { refetchOnMount: "always" }),
  );
  return (
    <section className={styles.diff} aria-labelledby="diff-title" aria-live="polite">
      <h2 id="diff-title" className={styles.heading}>
        {fill(words.compare, { from: nameOf(from), to: nameOf(to) })}
      </h2>
      {diff.data ? (
        isUnchanged(diff.data) ? (
          <p className={styles.quiet}>{words.same}</p>
        ) : (
          <ContentChangeList changes={diff.data} locale={locale} />
        )
      ) : diff.error ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(diff.error)}
          onRetry={() => void diff.refetch()}
        />
      ) : (
        <Loading />
      )}
    </section>
  );
}
