"use client";

import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { TextField } from "@claimline/design/text-field";
import { type Role, roleLabels, roles, roleSchema } from "@claimline/model/publication/role";
import { useRef, useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { messagesByPath, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { peopleWords } from "../words/people-words.ts";
import type { PeopleOutcome } from "./people-outcome.ts";

/** Invites somebody by their address, with the role that they are to have. */
export function InviteForm({ onDone }: { onDone: (outcome: PeopleOutcome) => void }) {
  const words = useWords(peopleWords);
  const locale = useLocale();
  const client = useNewsroomClient();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function refuse(message: string) {
    setFault(message);
    field.current?.focus();
  }

  async function submit() {
    if (busy) return;
    const address = email.trim();
    if (address === "") return refuse(words.emailMissing);
    setBusy(true);
    try {
      const handed = await client.user.invite.mutate({ email: address, role });
      setEmail("");
      setFault(undefined);
      onDone({ is: "link", email: address, handed });
    } catch (error) {
      const problem = problemOf(error);
      const message = messagesByPath(problem.fields).get("email");
      if (message === undefined) onDone({ is: "failed", problem });
      else refuse(message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.section}
      aria-labelledby="invite"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id="invite">{words.invite}</h2>
      <div className={styles.line}>
        <TextField
          ref={field}
          label={words.email}
          hint={words.emailHint}
          error={fault}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <Field label={words.role}>
          {(control) => (
            <select
              {...control}
              value={role}
              onChange={({ target }) => setRole(roleSchema.parse(target.value))}
            >
              {roles.map((each) => (
                <option key={each} value={each}>
                  {roleLabels[each][locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {words.sendInvitation}
        </Button>
      </div>
    </form>
  );
}
