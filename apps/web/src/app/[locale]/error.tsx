"use client";

import { Button } from "@claimline/design/button";
import { useParams } from "next/navigation";
import { errorWords } from "../../problem/error-words.ts";
import styles from "../../problem/problem-page.module.css";

/** What stands where rendering itself failed; problems of reading are answered by the page. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams();
  const words = errorWords[locale === "de" ? "de" : "en"];
  return (
    <main className={styles["failure"]}>
      <h1>{words.title}</h1>
      <p className="cl-lede">{words.text}</p>
      <Button onClick={reset}>{words.tryAgain}</Button>
    </main>
  );
}
