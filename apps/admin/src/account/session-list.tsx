"use client";

import type { listSessionsOutput } from "@claimline/api/account/list-sessions";
import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { accountWords } from "../words/account-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { fill } from "../words/word-table.ts";

type Session = z.infer<typeof listSessionsOutput>["items"][number];

/** Where the account is signed in; any session can be ended, or all but this one. */
export function SessionList() {
  const words = useWords(accountWords);
  const frame = useWords(frameWords);
  const when = useWhen();
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const sessions = useQuery(api.account.sessions.queryOptions());
  const ending = useMutation({
    mutationFn: (id: string | null) =>
      id === null ? client.account.endOtherSessions.mutate() : client.account.endSession.mutate({ id }),
    onSettled: () => queries.invalidateQueries({ queryKey: api.account.sessions.queryKey() }),
  });
  const items = sessions.data?.items ?? [];
  const ended = ending.data?.ended ?? 0;

  function nameOf({ browser, system }: Session): string {
    if (browser === null) return system ?? words.unknownDevice;
    return system === null ? browser : fill(words.device, { browser, system });
  }

  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      {ending.isSuccess && (
        <Notice kind="news">{ended === 1 ? words.endedOne : fill(words.ended, { count: ended })}</Notice>
      )}
      {ending.isError && <ProblemNotice title={words.failed} problem={problemOf(ending.error)} />}
      {sessions.isError && !sessions.data ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(sessions.error)}
          onRetry={() => void sessions.refetch()}
        />
      ) : !sessions.data ? (
        <Loading />
      ) : (
        <>
          <ul className={styles.rows}>
            {items.map((session) => (
              <li key={session.id} className={styles.row}>
                <div className={styles.who}>
                  <p className={styles.name}>
                    {nameOf(session)}
                    {session.current && <Badge tone="accent">{words.thisOne}</Badge>}
                  </p>
                  <p className={styles.small}>
                    {fill(words.seen, { at: when(session.lastSeenAt) })} ·{" "}
                    {fill(words.since, { at: when(session.createdAt) })}
                    {session.address !== null && ` · ${fill(words.from, { address: session.address })}`}
                  </p>
                </div>
                {!session.current && (
                  <Button
                    look="quiet"
                    aria-label={fill(words.endNamed, {
                      device: nameOf(session),
                      at: when(session.createdAt),
                    })}
                    onClick={() => ending.mutate(session.id)}
                  >
                    {words.end}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {items.length > 1 ? (
            <div className={styles.actions}>
              <Button onClick={() => ending.mutate(null)}>{words.endOthers}</Button>
            </div>
          ) : (
            <p className={styles.about}>{words.noOthers}</p>
          )}
        </>
      )}
    </section>
  );
}
