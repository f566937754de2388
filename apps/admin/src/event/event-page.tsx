"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { EventEditor } from "./event-editor.tsx";
import styles from "./event-editor.module.css";
import { draftKey, useUnsavedDrafts } from "./unsaved-drafts.tsx";
import { useDeskSetting } from "./use-desk-setting.ts";

/** The screen of one event that has been saved before. */
export function EventPage({ story, slug, publicUrl }: { story: string; slug: string; publicUrl: string }) {
  const words = useWords(eventWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const router = useRouter();
  const parameters = useSearchParams();
  const queries = useQueryClient();
  const { setting, self, error, retry } = useDeskSetting(story);
  // A colleague's save is noticed when the editor comes back to the window, or within half a minute.
  const event = useQuery(api.desk.event.queryOptions({ story, slug }, { refetchInterval: 30_000 }));
  const drafts = useUnsavedDrafts();
  const [restored] = useState(() => drafts.all().get(draftKey(story, slug)) ?? null);

  async function moveTo(address: string) {
    // The next form is there at once, and the one that is left holds nothing unsaved.
    await queries.query(api.desk.event.queryOptions({ story, slug: address }));
    router.replace(`/stories/${story}/events/${address}?${parameters.toString()}`, { scroll: false });
  }

  if (setting && self && event.data) {
    return (
      <EventEditor
        setting={setting}
        detail={event.data}
        restored={restored}
        self={self}
        publicUrl={publicUrl}
        onAddress={(address) => void moveTo(address)}
      />
    );
  }
  const failure = event.error ?? error;
  if (!failure) {
    return <Loading />;
  }
  const problem = problemOf(failure);
  return (
    <div className={styles.message}>
      <ProblemNotice
        title={problem.code === "not-found" ? words.unknownEvent : frame.notLoaded}
        problem={problem}
        onRetry={() => {
          retry();
          void event.refetch();
        }}
      />
    </div>
  );
}
