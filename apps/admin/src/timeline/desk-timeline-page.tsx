"use client";

import { Notice } from "@claimline/design/notice";
import { Loading } from "../api-client/loading.tsx";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { EventList } from "../desk/event-list.tsx";
import { useDeskSetting } from "../event/use-desk-setting.ts";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { timelineWords } from "../words/timeline-words.ts";
import styles from "./desk-timeline.module.css";
import { DeskTimeline } from "./desk-timeline.tsx";
import { useWideWindow } from "./use-wide-window.ts";

/** The story's working side as a chart to be edited; on a narrow window, the list of events. */
export function DeskTimelinePage({ story }: { story: string }) {
  const words = useWords(timelineWords);
  const frame = useWords(frameWords);
  const wide = useWideWindow();
  const { setting, error, retry } = useDeskSetting(story);

  if (error && !setting) {
    return (
      <div className={styles.page}>
        <h1>{words.timeline}</h1>
        <ProblemNotice title={frame.notLoaded} problem={problemOf(error)} onRetry={retry} />
      </div>
    );
  }
  if (!setting || wide === null) {
    return (
      <div className={styles.page}>
        <h1>{words.timeline}</h1>
        <Loading />
      </div>
    );
  }
  if (wide) return <DeskTimeline key={story} setting={setting} />;
  return (
    <>
      <div className={styles.narrow}>
        <Notice>{words.narrow}</Notice>
      </div>
      <EventList story={story} timeZone={setting.story.timeZone} openEvent={null} />
    </>
  );
}
