"use client";

import type { ApiKeyAnswer } from "@claimline/api/api-key/key-answer";
import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { keyScopeLabels } from "@claimline/model/publication/key-scope";
import { useEffect, useRef, useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { apiKeyWords } from "../words/api-key-words.ts";
import { fill } from "../words/word-table.ts";
import own from "./api-key.module.css";
import type { SecretOutcome } from "../office/secret-outcome.ts";

const stateWords = { expired: "expired", revoked: "revoked", "owner-deactivated": "ownerGone" } as const;

/** A key with what administrators can do to it. What services notice asks first. */
export function KeyRow({ item, onDone }: { item: ApiKeyAnswer; onDone: (outcome: SecretOutcome) => void }) {
  const words = useWords(apiKeyWords);
  const locale = useLocale();
  const when = useWhen();
  const client = useNewsroomClient();
  const [asking, setAsking] = useState<"rotate" | "revoke" | null>(null);
  const answers = useRef<HTMLDivElement>(null);
  const { id, name, prefix, scopes, owner, state, createdAt, expiresAt, lastUsedAt, formerEndsAt } = item;

  useEffect(() => {
    if (asking !== null) answers.current?.querySelector("button")?.focus();
  }, [asking]);

  async function go(step: "rotate" | "revoke"): Promise<SecretOutcome> {
    if (step === "rotate") {
      const { key, secret } = await client.apiKey.rotate.mutate({ id });
      return { is: "secret", name, secret, formerEndsAt: key.formerEndsAt };
    }
    await client.apiKey.revoke.mutate({ id });
    return { is: "done", text: fill(words.wasRevoked, { name }) };
  }
  function run(step: "rotate" | "revoke") {
    setAsking(null);
    go(step).then(onDone, (error: unknown) => onDone({ is: "failed", problem: problemOf(error) }));
  }

  const about = [
    scopes.map((scope) => keyScopeLabels[scope][locale]).join(", "),
    fill(words.by, { name: owner.name, at: when(createdAt) }),
    expiresAt === null ? words.forEver : fill(words.until, { at: when(expiresAt) }),
    lastUsedAt === null ? words.neverUsed : fill(words.used, { at: when(lastUsedAt) }),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          {name}
          {state !== "works" && <Badge tone="signal">{words[stateWords[state]]}</Badge>}
        </p>
        <p className={`${styles.small} ${own.prefix}`}>{prefix}…</p>
        <p className={styles.small}>{about.join(" · ")}</p>
        {formerEndsAt !== null && (
          <p className={styles.small}>{fill(words.formerUntil, { at: when(formerEndsAt) })}</p>
        )}
      </div>
      {state === "works" && (
        <div className={styles.actions}>
          {(["rotate", "revoke"] as const).map((step) => (
            <Button
              key={step}
              look="quiet"
              aria-label={fill(words.of, { action: words[step], name })}
              onClick={() => setAsking(step)}
            >
              {words[step]}
            </Button>
          ))}
        </div>
      )}
      {asking !== null && (
        <div ref={answers} className={styles.asking} role="alert">
          <p>{fill(asking === "rotate" ? words.rotateSure : words.revokeSure, { name })}</p>
          <div className={styles.actions}>
            <Button onClick={() => run(asking)}>{words[asking]}</Button>
            <Button look="quiet" onClick={() => setAsking(null)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
