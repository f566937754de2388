"use client";

import type { listUsersOutput } from "@claimline/api/user/list-users";
import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { roleLabels } from "@claimline/model/publication/role";
import type { z } from "zod";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { peopleWords } from "../words/people-words.ts";
import { fill } from "../words/word-table.ts";
import type { PeopleOutcome } from "./people-outcome.ts";

type Invitation = z.infer<typeof listUsersOutput>["invitations"][number];

/** Somebody who was invited and hasn't made an account yet. */
export function InvitationRow({
  invitation,
  onDone,
}: {
  invitation: Invitation;
  onDone: (outcome: PeopleOutcome) => void;
}) {
  const words = useWords(peopleWords);
  const locale = useLocale();
  const when = useWhen();
  const client = useNewsroomClient();
  const { id, email, role, expired, expiresAt } = invitation;

  function run(call: () => Promise<PeopleOutcome>) {
    call().then(onDone, (error: unknown) => onDone({ is: "failed", problem: problemOf(error) }));
  }
  const named = (action: string) => fill(words.of, { action, name: email });

  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          {email}
          {expired && <Badge tone="signal">{words.expired}</Badge>}
        </p>
        <p className={styles.small}>
          {roleLabels[role][locale]} · {fill(words.until, { at: when(expiresAt) })}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          look="quiet"
          aria-label={named(words.renew)}
          onClick={() =>
            run(async () => ({ is: "link", email, handed: await client.user.invite.mutate({ email, role }) }))
          }
        >
          {words.renew}
        </Button>
        <Button
          look="quiet"
          aria-label={named(words.withdraw)}
          onClick={() =>
            run(async () => {
              await client.user.withdrawInvitation.mutate({ id });
              return { is: "done", text: fill(words.wasWithdrawn, { email }) };
            })
          }
        >
          {words.withdraw}
        </Button>
      </div>
    </li>
  );
}
