"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { secondFactorWords } from "../words/second-factor-words.ts";

/** The backup codes, the one time that they can be seen. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const words = useWords(secondFactorWords);
  return (
    <Notice kind="news" title={words.codesTitle}>
      <p>{words.codesAbout}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button look="primary" onClick={onKept}>
        {words.codesKept}
      </Button>
    </Notice>
  );
}
