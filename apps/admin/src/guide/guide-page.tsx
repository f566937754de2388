"use client";

import { useQuery } from "@tanstack/react-query";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useDeskSetting } from "../event/use-desk-setting.ts";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { guideWords } from "../words/guide-words.ts";
import styles from "./guide.module.css";
import { GuideEditor } from "./guide-editor.tsx";

/** The screen on which a story's guided reading is written. */
export function GuidePage({ story }: { story: string }) {
  const words = useWords(guideWords);
  const frame = useWords(frameWords);
  const { setting, self, error, retry } = useDeskSetting(story);
  const guide = useQuery(useNewsroomApi().desk.guide.queryOptions({ story }));
  const failure = guide.data ? null : (guide.error ?? error);
  return (
    <div className={styles.page}>
      <h1>{words.guide}</h1>
      <p className={styles.about}>{words.about}</p>
      {failure ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(failure)}
          onRetry={() => {
            retry();
            void guide.refetch();
          }}
        />
      ) : guide.data && setting && self ? (
        <GuideEditor key={story} story={story} read={guide.data} setting={setting} self={self} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
