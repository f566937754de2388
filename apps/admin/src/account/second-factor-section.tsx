"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { PasskeySetUp } from "../second-factor/passkey-set-up.tsx";
import { TotpSetUp } from "../second-factor/totp-set-up.tsx";
import { removePasskey } from "../sign-in/passkey-requests.ts";
import { secondFactorFault } from "../sign-in/second-factor-fault.ts";
import { frameWords } from "../words/frame-words.ts";
import { secondFactorWords } from "../words/second-factor-words.ts";
import { signInWords } from "../words/sign-in-words.ts";
import { fill } from "../words/word-table.ts";
import { TotpControls } from "./totp-controls.tsx";

/** The account's second factor: an authenticator app with backup codes, and passkeys. */
export function SecondFactorSection() {
  const words = { ...useWords(signInWords), ...useWords(secondFactorWords) };
  const frame = useWords(frameWords);
  const when = useWhen();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const own = useQuery(api.account.secondFactor.queryOptions());
  const [news, setNews] = useState("");
  // The app counts from its first code on, but its backup codes have still to be read.
  const [settingUp, setSettingUp] = useState(false);
  const [fault, setFault] = useState("");

  function changed(text: string) {
    setNews(text);
    setFault("");
    void queries.invalidateQueries({ queryKey: api.account.pathKey() });
  }

  async function remove(id: string) {
    const result = await removePasskey(id);
    if (result.ok) changed(words.passkeyRemoved);
    else setFault(secondFactorFault(result, words));
  }

  return (
    <section className={styles.section} aria-labelledby="second-factor">
      <h2 id="second-factor">{words.title}</h2>
      <p className={styles.about}>{words.about}</p>
      {news && <Notice kind="news">{news}</Notice>}
      {fault && <Notice kind="problem">{fault}</Notice>}
      {own.isError && !own.data ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(own.error)}
          onRetry={() => void own.refetch()}
        />
      ) : !own.data ? (
        <Loading />
      ) : (
        <>
          {own.data.required && <p>{words.required}</p>}
          <h3>{words.app}</h3>
          {own.data.totp && !settingUp ? (
            <TotpControls onRemoved={() => changed(words.appRemoved)} />
          ) : (
            <TotpSetUp
              onBegin={() => setSettingUp(true)}
              onDone={() => {
                setSettingUp(false);
                changed(words.appOn);
              }}
            />
          )}
          <h3>{words.passkeys}</h3>
          <p className={styles.about}>{words.passkeysAbout}</p>
          {own.data.passkeys.length === 0 ? (
            <p>{words.noPasskeys}</p>
          ) : (
            <ul className={styles.rows}>
              {own.data.passkeys.map(({ id, name, createdAt }) => (
                <li key={id} className={styles.row}>
                  <div className={styles.who}>
                    <p className={styles.name}>{name ?? words.unnamed}</p>
                    {createdAt !== null && <p className={styles.small}>{when(createdAt)}</p>}
                  </div>
                  <Button
                    look="quiet"
                    aria-label={fill(words.removeNamed, { name: name ?? words.unnamed })}
                    onClick={() => void remove(id)}
                  >
                    {words.remove}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <PasskeySetUp onDone={() => changed(words.passkeyAdded)} />
        </>
      )}
    </section>
  );
}
