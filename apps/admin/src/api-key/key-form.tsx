"use client";

import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { TextField } from "@claimline/design/text-field";
import { type KeyScope, keyScopeLabels, keyScopes } from "@claimline/model/publication/key-scope";
import { useRef, useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { messagesByPath, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { apiKeyWords } from "../words/api-key-words.ts";
import own from "./api-key.module.css";
import type { SecretOutcome } from "../office/secret-outcome.ts";

const day = 86_400_000;
const explained = { read: "scopeRead", draft: "scopeDraft", publish: "scopePublish" } as const;
const expiries = { days90: 90, days30: 30, days365: 365, never: null } as const;
type Expiry = keyof typeof expiries;
const isExpiry = (name: string): name is Expiry => Object.hasOwn(expiries, name);

/** Makes a key. To publish is never ticked from the start: that is for who makes it to choose. */
export function KeyForm({ onDone }: { onDone: (outcome: SecretOutcome) => void }) {
  const words = useWords(apiKeyWords);
  const locale = useLocale();
  const client = useNewsroomClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly KeyScope[]>(["read"]);
  const [expiry, setExpiry] = useState<Expiry>("days90");
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const scopeFields = useRef<HTMLFieldSetElement>(null);

  function refuse(found: ReadonlyMap<string, string>) {
    setFaults(found);
    if (found.has("name")) nameField.current?.focus();
    else scopeFields.current?.querySelector("input")?.focus();
  }

  async function submit() {
    if (busy) return;
    const found = new Map<string, string>();
    if (name.trim() === "") found.set("name", words.nameMissing);
    if (scopes.length === 0) found.set("scopes", words.scopesMissing);
    if (found.size > 0) return refuse(found);
    const days = expiries[expiry];
    const expiresAt = days === null ? null : new Date(Date.now() + days * day).toISOString();
    setBusy(true);
    try {
      const made = await client.apiKey.create.mutate({ name, scopes: [...scopes], expiresAt });
      setName("");
      setScopes(["read"]);
      setFaults(new Map());
      onDone({ is: "secret", name: made.key.name, secret: made.secret, formerEndsAt: null });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "invalid-input") refuse(messagesByPath(problem.fields));
      else onDone({ is: "failed", problem });
    } finally {
      setBusy(false);
    }
  }

  const scopeFault = faults.get("scopes");
  return (
    <form
      className={styles.section}
      aria-labelledby="make-key"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id="make-key">{words.make}</h2>
      <div className={styles.line}>
        <TextField
          ref={nameField}
          label={words.name}
          hint={words.nameHint}
          error={faults.get("name")}
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Field label={words.expiry}>
          {(control) => (
            <select
              {...control}
              value={expiry}
              onChange={({ target }) => isExpiry(target.value) && setExpiry(target.value)}
            >
              {Object.keys(expiries)
                .filter(isExpiry)
                .map((each) => (
                  <option key={each} value={each}>
                    {words[each]}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </div>
      <fieldset
        ref={scopeFields}
        className={own.scopes}
        aria-describedby={scopeFault === undefined ? undefined : "scope-fault"}
      >
        <legend>{words.scopes}</legend>
        {keyScopes.map((scope) => (
          <label key={scope} className={own.scope}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ target }) =>
                setScopes(target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))
              }
            />
            <span>
              {keyScopeLabels[scope][locale]}
              <span className={styles.small}> {words[explained[scope]]}</span>
            </span>
          </label>
        ))}
        {scopeFault !== undefined && (
          <p id="scope-fault" className={own.fault}>
            {scopeFault}
          </p>
        )}
      </fieldset>
      <div className={styles.actions}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}
