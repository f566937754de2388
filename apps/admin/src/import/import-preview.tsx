"use client";

import type { ImportAnswer } from "@claimline/api/import/import-answer";
import { importFormatLabels } from "@claimline/formats/import/imported";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { importWords } from "../words/import-words.ts";
import { fill } from "../words/word-table.ts";
import { downloadText } from "./download-text.ts";
import { ImportOutcome } from "./import-outcome.tsx";
import styles from "./import.module.css";
import { ImportProblemText } from "./import-problem-text.tsx";
import { ImportRows } from "./import-rows.tsx";

const askAgainMs = 700;

interface ImportPreviewProps {
  id: string;
  /** Back to choosing a file. */
  onLeave: () => void;
}

/** One import: what it would do, how far it is, what it has done, and the way back. */
export function ImportPreview({ id, onLeave }: ImportPreviewProps) {
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const read = useQuery(
    api.import.get.queryOptions(
      { id },
      {
        refetchInterval: ({ state }) => (state.data?.state === "waiting" ? askAgainMs : false),
        refetchIntervalInBackground: true,
      },
    ),
  );
  if (read.data) return <Shown shown={read.data} onLeave={onLeave} />;
  if (!read.error) return <Loading />;
  return (
    <ProblemNotice
      title={frame.notLoaded}
      problem={problemOf(read.error)}
      onRetry={() => void read.refetch()}
    />
  );
}

function Shown({ shown, onLeave }: { shown: ImportAnswer; onLeave: () => void }) {
  const words = useWords(importWords);
  const locale = useLocale();
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const { id, counts, state } = shown;

  async function act(step: () => Promise<ImportAnswer>) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      queries.setQueryData(api.import.get.queryKey({ id }), await step());
    } catch (error) {
      setProblem(problemOf(error));
      void queries.invalidateQueries({ queryKey: api.import.get.queryKey({ id }) });
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: api.import.list.queryKey() });
      void queries.invalidateQueries({ queryKey: api.desk.pathKey() });
    }
  }

  async function download() {
    try {
      const { csv } = await client.import.problems.query({ id, locale });
      downloadText(csv, "text/csv", `${shown.name.replace(/\.\w+$/u, "")}-import.csv`);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  const isFaulty = counts.error > 0 || shown.problems.some(({ severity }) => severity === "error");
  const isOpen = state === "previewed" || state === "cancelled";
  const hasNews = shown.toWrite + counts.records > 0;
  return (
    <>
      <section className={styles.section} aria-labelledby="preview">
        <h2 id="preview">{fill(words.preview, { name: shown.name })}</h2>
        <p className={styles.small}>
          {shown.format && `${importFormatLabels[shown.format][locale]} · `}
          {fill(words.counts, counts)}
          {counts.records > 0 && ` · ${fill(words.records, { count: counts.records })}`}
        </p>
        <ImportOutcome shown={shown} />
        {shown.problems.map((each) => (
          <ImportProblemText key={`${each.code} ${each.column} ${each.message}`} problem={each} />
        ))}
        {isOpen && isFaulty && <Notice kind="problem">{words.faulty}</Notice>}
        {isOpen && !isFaulty && !hasNews && <Notice kind="news">{words.nothing}</Notice>}
        {problem && <ProblemNotice title={words.failed} problem={problem} />}
        <div className={styles.actions}>
          {isOpen && !isFaulty && hasNews && (
            <Button
              look="primary"
              aria-disabled={busy}
              onClick={() => void act(() => client.import.apply.mutate({ id }))}
            >
              {words.apply}
            </Button>
          )}
          {state === "waiting" && (
            <Button aria-disabled={busy} onClick={() => void act(() => client.import.cancel.mutate({ id }))}>
              {words.cancel}
            </Button>
          )}
          {shown.undoable && (
            <Button aria-disabled={busy} onClick={() => void act(() => client.import.undo.mutate({ id }))}>
              {words.undo}
            </Button>
          )}
          {counts.error + counts.flagged + shown.problems.length > 0 && (
            <Button onClick={() => void download()}>{words.download}</Button>
          )}
          <Button look="quiet" onClick={onLeave}>
            {words.another}
          </Button>
        </div>
      </section>
      <ImportRows shown={shown} />
    </>
  );
}
