"use client";

import { Notice } from "@claimline/design/notice";
import { may } from "@claimline/model/publication/permission";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficePage } from "../office/office-page.tsx";
import styles from "../office/office.module.css";
import { apiKeyWords } from "../words/api-key-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { KeyForm } from "./key-form.tsx";
import type { KeyOutcome } from "./key-outcome.ts";
import { KeyRow } from "./key-row.tsx";
import { SecretNotice } from "./secret-notice.tsx";

/** The screen on which administrators make, renew and revoke the keys of services. */
export function ApiKeysPage() {
  const words = useWords(apiKeyWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const self = useQuery(api.account.self.queryOptions());
  const isAllowed = self.data !== undefined && may(self.data.role, "apiKey.list");
  const keys = useQuery(api.apiKey.list.queryOptions(undefined, { enabled: isAllowed }));
  const [outcome, setOutcome] = useState<KeyOutcome>({ is: "none" });
  const failure = self.data ? (keys.data ? null : keys.error) : self.error;

  function done(next: KeyOutcome) {
    setOutcome(next);
    void queries.invalidateQueries({ queryKey: api.apiKey.list.queryKey() });
  }

  return (
    <OfficePage title={words.keys} about={words.about}>
      {failure ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(failure)}
          onRetry={() => {
            void self.refetch();
            if (isAllowed) void keys.refetch();
          }}
        />
      ) : self.data && !isAllowed ? (
        <p>{words.notAllowed}</p>
      ) : keys.data ? (
        <>
          {outcome.is === "done" && <Notice kind="news">{outcome.text}</Notice>}
          {outcome.is === "failed" && <ProblemNotice title={words.failed} problem={outcome.problem} />}
          {outcome.is === "secret" && <SecretNotice key={outcome.secret} made={outcome} />}
          <KeyForm onDone={done} />
          <section className={styles.section} aria-labelledby="keys">
            <h2 id="keys">{words.present}</h2>
            {keys.data.items.length === 0 && <p className={styles.about}>{words.none}</p>}
            <ul className={styles.rows}>
              {keys.data.items.map((item) => (
                <KeyRow key={item.id} item={item} onDone={done} />
              ))}
            </ul>
          </section>
        </>
      ) : (
        <Loading />
      )}
    </OfficePage>
  );
}
