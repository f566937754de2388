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
import { frameWords } from "../words/frame-words.ts";
import { peopleWords } from "../words/people-words.ts";
import { HandedLinkNotice } from "./handed-link-notice.tsx";
import { InvitationRow } from "./invitation-row.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PersonRow } from "./person-row.tsx";
import type { Outcome } from "./outcome.ts";

/** The screen on which administrators say who works in the newsroom. */
export function PeoplePage() {
  const words = useWords(peopleWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const self = useQuery(api.account.self.queryOptions());
  const isAllowed = self.data !== undefined && may(self.data.role, "user.list");
  const people = useQuery(api.user.list.queryOptions(undefined, { enabled: isAllowed }));
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const failure = self.data ? (people.data ? null : people.error) : self.error;

  function done(next: Outcome) {
    setOutcome(next);
    void queries.invalidateQueries({ queryKey: api.user.list.queryKey() });
  }

  return (
    <OfficePage title={words.people} about={words.about}>
      {failure ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(failure)}
          onRetry={() => {
            void self.refetch();
            if (isAllowed) void people.refetch();
          }}
        />
      ) : self.data && !isAllowed ? (
        <p>{words.notAllowed}</p>
      ) : people.data ? (
        <>
          {outcome.is === "done" && <Notice kind="news">{outcome.text}</Notice>}
          {outcome.is === "failed" && <ProblemNotice title={words.failed} problem={outcome.problem} />}
          {outcome.is === "link" && <HandedLinkNotice email={outcome.email} handed={outcome.handed} />}
          <InviteForm onDone={done} />
          <section className={styles.section} aria-labelledby="accounts">
            <h2 id="accounts">{words.accounts}</h2>
            {people.data.users.length === 1 && <p className={styles.about}>{words.alone}</p>}
            <ul className={styles.rows}>
              {people.data.users.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  isSelf={person.email === self.data?.email}
                  onDone={done}
                />
              ))}
            </ul>
          </section>
          <section className={styles.section} aria-labelledby="invitations">
            <h2 id="invitations">{words.invitations}</h2>
            {people.data.invitations.length === 0 && <p className={styles.about}>{words.noInvitations}</p>}
            <ul className={styles.rows}>
              {people.data.invitations.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} onDone={done} />
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
