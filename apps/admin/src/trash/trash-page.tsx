"use client";

import { Notice } from "@claimline/design/notice";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useDeskSetting } from "../event/use-desk-setting.ts";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { trashWords } from "../words/trash-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./trash.module.css";
import { TrashRow } from "./trash-row.tsx";

/** The events of a story that were thrown away, and the way back for each. */
export function TrashPage({ story }: { story: string }) {
  const words = useWords(trashWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const { setting, error, retry } = useDeskSetting(story);
  const trash = useQuery(api.desk.trash.queryOptions({ story }, { refetchOnMount: "always" }));
  const [back, setBack] = useState<{ slug: string; title: string } | null>(null);
  const bring = useMutation(api.event.untrash.mutationOptions());

  async function bringBack({ id, version, title }: { id: string; version: number; title: string }) {
    if (bring.isPending) return;
    setBack(null);
    try {
      const { slug } = await bring.mutateAsync({ id, version });
      setBack({ slug, title });
    } catch {
      // Told below, as the mutation's error.
    }
    await Promise.all([
      trash.refetch(),
      queries.invalidateQueries(api.desk.events.pathFilter()),
      queries.invalidateQueries(api.desk.stories.queryFilter()),
    ]);
  }

  const failure = trash.data ? null : (trash.error ?? error);
  return (
    <div className={styles.page}>
      <h1>{words.trash}</h1>
      <p className={styles.quiet}>{words.about}</p>
      {back && (
        <Notice kind="news">
          {words.isBack} <Link href={`/stories/${story}/events/${back.slug}`}>{back.title}</Link>
        </Notice>
      )}
      {bring.error && <ProblemNotice title={words.failed} problem={problemOf(bring.error)} />}
      {failure ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(failure)}
          onRetry={() => {
            retry();
            void trash.refetch();
          }}
        />
      ) : !trash.data || !setting ? (
        <Loading />
      ) : trash.data.items.length === 0 ? (
        <>
          <p>{words.empty}</p>
          <p className={styles.quiet}>{words.emptyHelp}</p>
        </>
      ) : (
        <>
          {trash.data.total > trash.data.items.length && (
            <p>{fill(words.some, { shown: trash.data.items.length, total: trash.data.total })}</p>
          )}
          <ul className={styles.events}>
            {trash.data.items.map((event) => (
              <TrashRow
                key={event.id}
                event={event}
                timeZone={setting.story.timeZone}
                busy={bring.isPending}
                onBack={(title) => void bringBack({ ...event, title })}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
