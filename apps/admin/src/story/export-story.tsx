"use client";

import { Button } from "@claimline/design/button";
import { useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { downloadText } from "../import/download-text.ts";
import { OutcomeNotice } from "../office/outcome-notice.tsx";
import type { Outcome } from "../office/outcome.ts";
import { storyWords } from "../words/story-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./story.module.css";

/** Downloads the story as its bundle. */
export function ExportStory({ slug }: { slug: string }) {
  const words = useWords(storyWords);
  const client = useNewsroomClient();
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const [busy, setBusy] = useState(false);

  async function download(drafts: boolean) {
    if (busy) return;
    setBusy(true);
    try {
      const { fileName, events, text } = await client.desk.bundle.query({ story: slug, drafts });
      downloadText(text, "application/json", fileName);
      setOutcome({ is: "done", text: fill(words.bundled, { name: fileName, count: events }) });
    } catch (error) {
      setOutcome({ is: "failed", problem: problemOf(error) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={styles.section} aria-labelledby="bundle">
      <h2 id="bundle">{words.bundle}</h2>
      <p className={styles.hint}>{words.bundleAbout}</p>
      <div className={styles.actions}>
        <Button aria-disabled={busy} onClick={() => void download(false)}>
          {words.bundleLive}
        </Button>
        <Button aria-disabled={busy} onClick={() => void download(true)}>
          {words.bundleDrafts}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} failed={words.failed} />
    </section>
  );
}
