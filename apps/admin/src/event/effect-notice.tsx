"use client";

import { useQuery } from "@tanstack/react-query";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import styles from "./step-panel.module.css";

interface EffectNoticeProps {
  /** Id of the event. */
  id: string;
  step: "publish" | "unpublish";
}

/** What readers would see otherwise, before it is done: the event's own assessment and the others that change with it. */
export function EffectNotice({ id, step }: EffectNoticeProps) {
  const words = useWords(stepWords);
  const api = useNewsroomApi();
  // Asked each time anew: colleagues publish meanwhile.
  const effect = useQuery(api.event.publishEffect.queryOptions({ id, step }, { staleTime: 0, gcTime: 0 }));

  return (
    <section className={styles.effect} aria-labelledby="effect-title" aria-busy={effect.isPending}>
      <h3 id="effect-title">{words.effect}</h3>
      {effect.isPending && <Loading />}
      {effect.error && (
        <ProblemNotice
          title={words.effectUnknown}
          problem={problemOf(effect.error)}
          onRetry={() => void effect.refetch()}
        />
      )}
      {effect.data && (
        <>
          <p>
            <strong>{effect.data.event.sentence}</strong> {effect.data.event.reason}
          </p>
          <p>{effect.data.summary}</p>
          {effect.data.others.length > 0 && (
            <ul>
              {effect.data.others.map(({ slug, title, sentence }) => (
                <li key={slug}>
                  <q>{title}</q>: {sentence}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
