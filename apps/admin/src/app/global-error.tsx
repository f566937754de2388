"use client";

import "@claimline/design/design.css";
import "./newsroom.css";
import { Button } from "@claimline/design/button";
import { locales } from "@claimline/model/locale";
import styles from "../sign-in/credential-page.module.css";
import { frameWords } from "../words/frame-words.ts";

/** What stands where even the frame of the newsroom failed, which knows the editor's language: so in every language. */
export default function GlobalErrorPage() {
  return (
    <html lang="de">
      <body>
        <title>{frameWords.failedTitle.de}</title>
        <main className={styles.page}>
          {locales.map((locale) => (
            <section key={locale} lang={locale}>
              <h1 className={styles.title}>{frameWords.failedTitle[locale]}</h1>
              <Button onClick={() => location.reload()}>{frameWords.tryAgain[locale]}</Button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
