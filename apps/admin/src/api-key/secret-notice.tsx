"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { apiKeyWords } from "../words/api-key-words.ts";
import { fill } from "../words/word-table.ts";
import own from "./api-key.module.css";
import type { KeyOutcome } from "./key-outcome.ts";

/** Shows a secret to be copied. */
export function SecretNotice({ made }: { made: Extract<KeyOutcome, { is: "secret" }> }) {
  const words = useWords(apiKeyWords);
  const when = useWhen();
  const [copied, setCopied] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { name, secret, formerEndsAt } = made;

  useEffect(() => {
    field.current?.focus();
  }, []);

  async function copy() {
    field.current?.select();
    await navigator.clipboard.writeText(secret).then(
      () => setCopied(secret),
      // Where the browser won't, the secret stands selected to be copied by hand.
      () => undefined,
    );
  }

  return (
    <Notice kind="news">
      <div className={own.secret}>
        <p>{fill(words.secretOnce, { name })}</p>
        {formerEndsAt !== null && <p>{fill(words.formerUntil, { at: when(formerEndsAt) })}</p>}
        <TextField
          ref={field}
          label={words.secret}
          value={secret}
          readOnly
          spellCheck={false}
          onFocus={({ target }) => target.select()}
        />
        <div className={styles.actions}>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          <output>{copied === secret ? words.copied : ""}</output>
        </div>
      </div>
    </Notice>
  );
}
