"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useRef, useState } from "react";
import { followChanges } from "./follow-changes.ts";
import { keepPlace } from "./keep-place.ts";
import styles from "./live-updates.module.css";

export interface LiveUpdatesProps {
  story: string;
  /** The `rev` that the page shows. */
  rev: number;
  /** What is said after an update, and the noun to count events with. */
  words: { updated: string; one: string; many: string };
}

/** So that a thousand open pages don't ask at the same instant. */
const longestDelayMs = 300;

/** Brings a publication onto the open page, keeping the reader's place and focus, and says so when it is there. */
export function LiveUpdates({ story, rev, words }: LiveUpdatesProps) {
  const router = useRouter();
  const shown = useRef(rev);
  const touched = useRef(new Set<string>());
  const [said, setSaid] = useState("");

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = followChanges({
      story,
      rev: () => shown.current,
      onChange: ({ events }) => {
        for (const event of events) touched.current.add(event);
        timer ??= setTimeout(() => {
          timer = undefined;
          keepPlace();
          startTransition(() => router.refresh());
        }, Math.random() * longestDelayMs);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [story, router]);

  useEffect(() => {
    if (rev <= shown.current) return;
    shown.current = rev;
    const count = touched.current.size;
    touched.current.clear();
    setSaid(
      count === 0 ? words.updated : `${words.updated}: ${count} ${count === 1 ? words.one : words.many}`,
    );
  }, [rev, words]);

  return (
    <output>
      {said && (
        <span key={rev} className={styles["said"]}>
          {said}
        </span>
      )}
    </output>
  );
}
