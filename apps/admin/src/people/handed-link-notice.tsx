"use client";

import type { HandedLink } from "@claimline/api/user/user-answer";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { peopleWords } from "../words/people-words.ts";
import { fill } from "../words/word-table.ts";

const texts = { sent: "mailSent", none: "mailNone", failed: "mailFailed" } as const;

/** Says that a link was sent, or shows it to be handed over: the one time that it can be seen. */
export function HandedLinkNotice({ email, handed }: { email: string; handed: HandedLink }) {
  const words = useWords(peopleWords);
  const when = useWhen();
  const [copied, setCopied] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { link, mail, expiresAt } = handed;

  useEffect(() => {
    if (link !== null) field.current?.focus();
  }, [link]);

  async function copy(text: string) {
    field.current?.select();
    await navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      // Where the browser won't, the link stands selected to be copied by hand.
      () => undefined,
    );
  }

  return (
    <Notice kind={mail === "failed" ? "problem" : "news"}>
      <p>{fill(words[texts[mail]], { email, at: when(expiresAt) })}</p>
      {link !== null && (
        <>
          <TextField
            ref={field}
            label={words.link}
            value={link}
            readOnly
            onFocus={({ target }) => target.select()}
          />
          <div className={styles.actions}>
            <Button onClick={() => void copy(link)}>{words.copy}</Button>
            <output>{copied === link ? words.copied : ""}</output>
          </div>
        </>
      )}
    </Notice>
  );
}
