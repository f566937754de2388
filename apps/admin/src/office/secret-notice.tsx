"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./office.module.css";
import type { HandedSecret } from "./secret-outcome.ts";
import { useWhen } from "./use-when.ts";

interface SecretNoticeProps {
  handed: HandedSecret;
  /** What the secret is called, what it is for, that it is seen only now, and until when the former one works. */
  words: Readonly<Record<"secret" | "secretOnce" | "formerUntil", string>>;
}

/** Shows a secret to be copied, the one time that it can be seen. */
export function SecretNotice({ handed: { name, secret, formerEndsAt }, words: said }: SecretNoticeProps) {
  const when = useWhen();
  const words = useWords(frameWords);
  const [copied, setCopied] = useState("");
  const field = useRef<HTMLInputElement>(null);

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
      <div className={styles.secret}>
        <p>{fill(said.secretOnce, { name })}</p>
        {formerEndsAt !== null && <p>{fill(said.formerUntil, { at: when(formerEndsAt) })}</p>}
        <TextField
          ref={field}
          label={said.secret}
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
