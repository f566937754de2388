"use client";

import type { listUsersOutput } from "@claimline/api/user/list-users";
import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { roleLabels, roles, roleSchema } from "@claimline/model/publication/role";
import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { peopleWords } from "../words/people-words.ts";
import { fill } from "../words/word-table.ts";
import type { PeopleOutcome } from "./people-outcome.ts";

type Person = z.infer<typeof listUsersOutput>["users"][number];

interface PersonRowProps {
  person: Person;
  isSelf: boolean;
  onDone: (outcome: PeopleOutcome) => void;
}

/** An account with what administrators can do to it. What signs somebody out asks first. */
export function PersonRow({ person, isSelf, onDone }: PersonRowProps) {
  const words = useWords(peopleWords);
  const locale = useLocale();
  const when = useWhen();
  const client = useNewsroomClient();
  const [asking, setAsking] = useState<"deactivate" | "factor" | null>(null);
  const answers = useRef<HTMLDivElement>(null);
  const { id, name, email, role, deactivatedAt, lastSeenAt, sessions, secondFactor } = person;
  const isActive = deactivatedAt === null;

  useEffect(() => {
    if (asking) answers.current?.querySelector("button")?.focus();
  }, [asking]);

  function run(call: () => Promise<PeopleOutcome>) {
    setAsking(null);
    call().then(onDone, (error: unknown) => onDone({ is: "failed", problem: problemOf(error) }));
  }
  const named = (action: string) => fill(words.of, { action, name });
  const setRole = (text: string) =>
    run(async () => {
      const next = roleSchema.parse(text);
      await client.user.setRole.mutate({ id, role: next });
      return { is: "done", text: fill(words.roleSaved, { name, role: roleLabels[next][locale] }) };
    });
  const deactivate = () =>
    run(async () => {
      await client.user.deactivate.mutate({ id });
      return { is: "done", text: fill(words.wasDeactivated, { name }) };
    });
  const reactivate = () =>
    run(async () => {
      await client.user.reactivate.mutate({ id });
      return { is: "done", text: fill(words.wasReactivated, { name }) };
    });
  const resetFactor = () =>
    run(async () => {
      await client.user.resetSecondFactor.mutate({ id });
      return { is: "done", text: fill(words.factorReset, { name }) };
    });
  const resetPassword = () =>
    run(async () => ({ is: "link", email, handed: await client.user.resetPassword.mutate({ id }) }));

  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          {name}
          {isSelf && <Badge>{words.you}</Badge>}
          {secondFactor && <Badge>{words.secondFactor}</Badge>}
          {!isActive && <Badge tone="signal">{words.deactivated}</Badge>}
        </p>
        <p className={styles.small}>{email}</p>
        <p className={styles.small}>
          {lastSeenAt === null ? words.neverSeen : fill(words.seen, { at: when(lastSeenAt) })}
          {sessions > 0 &&
            ` · ${sessions === 1 ? words.oneSession : fill(words.sessions, { count: sessions })}`}
        </p>
      </div>
      <div className={styles.actions}>
        {isActive ? (
          <>
            <select
              className={`cl-input ${styles.role}`}
              aria-label={fill(words.roleOf, { name })}
              value={role}
              onChange={({ target }) => setRole(target.value)}
            >
              {roles.map((each) => (
                <option key={each} value={each}>
                  {roleLabels[each][locale]}
                </option>
              ))}
            </select>
            <Button look="quiet" aria-label={named(words.newPassword)} onClick={resetPassword}>
              {words.newPassword}
            </Button>
            {secondFactor && (
              <Button look="quiet" aria-label={named(words.resetFactor)} onClick={() => setAsking("factor")}>
                {words.resetFactor}
              </Button>
            )}
            <Button look="quiet" aria-label={named(words.deactivate)} onClick={() => setAsking("deactivate")}>
              {words.deactivate}
            </Button>
          </>
        ) : (
          <>
            <span className={styles.small}>{roleLabels[role][locale]}</span>
            <Button look="quiet" aria-label={named(words.reactivate)} onClick={reactivate}>
              {words.reactivate}
            </Button>
          </>
        )}
      </div>
      {asking && (
        <div ref={answers} className={styles.asking} role="alert">
          <p>{fill(asking === "factor" ? words.resetFactorSure : words.deactivateSure, { name })}</p>
          <div className={styles.actions}>
            {asking === "factor" ? (
              <Button onClick={resetFactor}>{words.resetFactor}</Button>
            ) : (
              <Button onClick={deactivate}>{words.deactivate}</Button>
            )}
            <Button look="quiet" onClick={() => setAsking(null)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
