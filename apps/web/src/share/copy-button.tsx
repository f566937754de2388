"use client";

import { buttonClass } from "@claimline/design/button";
import { useState, useSyncExternalStore } from "react";
import styles from "./share-panel.module.css";

export interface CopyButtonProps {
  /** Id of the element whose text is copied. */
  source: string;
  words: { copy: string; copied: string; notCopied: string };
}

const never = () => () => undefined;

/** Copies the text of an element and says so; where that isn't possible, it selects the text. Shown with script only. */
export function CopyButton({ source, words }: CopyButtonProps) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [said, setSaid] = useState({ text: "", times: 0 });
  if (!hasScript) return null;

  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
  const copy = async () => {
    const element = document.getElementById(source);
    if (!element) return;
    try {
      await navigator.clipboard.writeText(element.textContent.trim());
      say(words.copied);
    } catch {
      getSelection()?.selectAllChildren(element);
      say(words.notCopied);
    }
  };
  return (
    <p className={styles["copy"]}>
      <button type="button" className={buttonClass()} onClick={() => void copy()}>
        {words.copy}
      </button>
      <output className="cl-meta">{said.text !== "" && <span key={said.times}>{said.text}</span>}</output>
    </p>
  );
}
