"use client";

import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import styles from "./loading.module.css";

/** Says that something is on its way; only once it takes long enough to be wondered about. */
export function Loading() {
  const words = useWords(frameWords);
  return <output className={styles.loading}>{words.loading} …</output>;
}
