"use client";

import { may } from "@claimline/model/publication/permission";
import { useQuery } from "@tanstack/react-query";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficePage } from "../office/office-page.tsx";
import { frameWords } from "../words/frame-words.ts";
import { settingsWords } from "../words/settings-words.ts";
import { SettingsForm } from "./settings-form.tsx";

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
    <OfficePage title={words.settings} about={words.about}>
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
    </OfficePage>
  );
}
