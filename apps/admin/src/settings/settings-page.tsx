"use client";

import { SkipLink } from "@claimline/design/page-header";
import { may } from "@claimline/model/publication/permission";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { LocaleSwitch } from "../locale/locale-switch.tsx";
import { frameWords } from "../words/frame-words.ts";
import { settingsWords } from "../words/settings-words.ts";
import { SettingsForm } from "./settings-form.tsx";
import styles from "./settings.module.css";

/** The screen on which an administrator says who publishes the site. */
export function SettingsPage() {
  const words = useWords(settingsWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const self = useQuery(api.account.self.queryOptions());
  const isAllowed = self.data !== undefined && may(self.data.role, "settings.save");
  const settings = useQuery(api.settings.get.queryOptions(undefined, { enabled: isAllowed }));
  const failure = self.data ? (settings.data ? null : settings.error) : self.error;
  return (
    <div className={styles.frame}>
      <SkipLink target="content">{frame.skip}</SkipLink>
      <header className={styles.head}>
        <Link href="/">{frame.toStart}</Link>
        <LocaleSwitch />
      </header>
      <main id="content" className={styles.page} tabIndex={-1}>
        <h1>{words.settings}</h1>
        <p className={styles.about}>{words.about}</p>
        {failure ? (
          <ProblemNotice
            title={frame.notLoaded}
            problem={problemOf(failure)}
            onRetry={() => {
              void self.refetch();
              if (isAllowed) void settings.refetch();
            }}
          />
        ) : self.data && !isAllowed ? (
          <p>{words.notAllowed}</p>
        ) : settings.data ? (
          <SettingsForm read={settings.data} />
        ) : (
          <Loading />
        )}
      </main>
    </div>
  );
}
