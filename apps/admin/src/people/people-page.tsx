"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import { OutcomeNotice } from "../office/outcome-notice.tsx";
import { useAdmission } from "../office/use-admission.ts";
import styles from "../office/office.module.css";
import { peopleWords } from "../words/people-words.ts";
import { HandedLinkNotice } from "./handed-link-notice.tsx";
import { InvitationRow } from "./invitation-row.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PersonRow } from "./person-row.tsx";
import type { PeopleOutcome } from "./people-outcome.ts";

/** The screen on which administrators say who works in the newsroom. */
export function PeoplePage() {
  const words = useWords(peopleWords);
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const admission = useAdmission("user.list");
  const people = useQuery(api.user.list.queryOptions(undefined, { enabled: admission.isAllowed }));
  const [outcome, setOutcome] = useState<PeopleOutcome>({ is: "none" });

  function done(next: PeopleOutcome) {
    setOutcome(next);
    void queries.invalidateQueries({ queryKey: api.user.list.queryKey() });
  }

  return (
    <OfficePage title={words.people} about={words.about}>
      <OfficeGate admission={admission} query={people} notAllowed={words.notAllowed}>
        {({ users, invitations }) => (
          <>
            <OutcomeNotice outcome={outcome} failed={words.failed} />
            {outcome.is === "link" && <HandedLinkNotice email={outcome.email} handed={outcome.handed} />}
            <InviteForm onDone={done} />
            <section className={styles.section} aria-labelledby="accounts">
              <h2 id="accounts">{words.accounts}</h2>
              {users.length === 1 && <p className={styles.about}>{words.alone}</p>}
              <ul className={styles.rows}>
                {users.map((person) => (
                  <PersonRow
                    key={person.id}
                    person={person}
                    isSelf={person.email === admission.self.data?.email}
                    onDone={done}
                  />
                ))}
              </ul>
            </section>
            <section className={styles.section} aria-labelledby="invitations">
              <h2 id="invitations">{words.invitations}</h2>
              {invitations.length === 0 && <p className={styles.about}>{words.noInvitations}</p>}
              <ul className={styles.rows}>
                {invitations.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} onDone={done} />
                ))}
              </ul>
            </section>
          </>
        )}
      </OfficeGate>
    </OfficePage>
  );
}
