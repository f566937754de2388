"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import styles from "./office.module.css";

interface SecretNoticeProps {
  /** What the secret is called. */
  label: string;
  secret: string;
  /** What it is for, and that it is seen only now. */
  children: ReactNode;
}

/** Shows a secret to be copied, the one time that it can be seen. */
export function SecretNotice({ label, secret, children }: SecretNoticeProps) {
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
        {children}
        <TextField
          ref={field}
          label={label}
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
