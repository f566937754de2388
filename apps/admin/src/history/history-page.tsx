"use client";

import { useQuery } from "@tanstack/react-query";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useDeskSetting } from "../event/use-desk-setting.ts";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { EventHistory } from "./event-history.tsx";
import styles from "./history.module.css";

/** The screen of an event's revisions. */
export function HistoryPage({ story, slug }: { story: string; slug: string }) {
  const words = useWords(eventWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const { setting, self, error, retry } = useDeskSetting(story);
  const event = useQuery(api.desk.event.queryOptions({ story, slug }, { refetchInterval: 30_000 }));
  const id = event.data?.id;
  const revisions = useQuery(
    api.revision.list.queryOptions({ id: id ?? "" }, { enabled: id !== undefined, refetchInterval: 30_000 }),
  );
  if (setting && self && event.data && revisions.data) {
    return (
      <EventHistory
        setting={setting}
        role={self.role}
        event={event.data}
        revisions={revisions.data.items}
        onChanged={async () => {
          await Promise.all([event.refetch(), revisions.refetch()]);
        }}
      />
    );
  }
  const failure = event.error ?? revisions.error ?? error;
  if (!failure) return <Loading />;
  const problem = problemOf(failure);
  return (
    <div className={styles.page}>
      <ProblemNotice
        title={problem.code === "not-found" ? words.unknownEvent : frame.notLoaded}
        problem={problem}
        onRetry={() => {
          retry();
          void event.refetch();
          void revisions.refetch();
        }}
      />
    </div>
  );
}
