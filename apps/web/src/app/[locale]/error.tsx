"use client";

import { Button } from "@claimline/design/button";
import { isLocale } from "@claimline/model/locale";
import { useParams } from "next/navigation";
import { wordsDe } from "../../words/words-de.ts";
import { wordsEn } from "../../words/words-en.ts";

/** What stands where rendering itself failed; problems of reading are answered by the page. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams();
  const words = isLocale(locale) && locale === "de" ? wordsDe : wordsEn;
  return (
    <main>
      <h1>{words.errorTitle}</h1>
      <p>{words.errorText}</p>
      <Button onClick={reset}>{words.tryAgain}</Button>
    </main>
  );
}
