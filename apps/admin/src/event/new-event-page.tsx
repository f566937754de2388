"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { EventEditor } from "./event-editor.tsx";
import styles from "./event-editor.module.css";
import { draftKey, useUnsavedDrafts } from "./unsaved-drafts.tsx";
import { useDeskSetting } from "./use-desk-setting.ts";

/** The screen of an event that doesn't exist yet; with its first save it moves to the event's own address. */
export function NewEventPage({ story }: { story: string }) {
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const router = useRouter();
  const queries = useQueryClient();
  const { setting, self, error, retry } = useDeskSetting(story);
  const drafts = useUnsavedDrafts();
  const [restored] = useState(() => drafts.all().get(draftKey(story, null)) ?? null);

  async function moveTo(slug: string) {
    await queries.query(api.desk.event.queryOptions({ story, slug }));
    router.replace(`/stories/${story}/events/${slug}`, { scroll: false });
  }

  if (setting && self) {
    return (
      <EventEditor
        setting={setting}
        detail={null}
        restored={restored}
        self={self}
        publicUrl=""
        onAddress={(slug) => void moveTo(slug)}
      />
    );
  }
  if (error) {
    return (
      <div className={styles.message}>
        <ProblemNotice title={frame.notLoaded} problem={problemOf(error)} onRetry={retry} />
      </div>
    );
  }
  return <Loading />;
}
