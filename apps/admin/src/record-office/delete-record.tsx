"use client";

import type { DeskRecord } from "@claimline/api/desk/get-desk-record";
import type { RecordUsage } from "@claimline/api/desk/get-record-usage";
import { Button } from "@claimline/design/button";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import type { RecordNoun } from "../record/record-nouns.ts";
import { recordOfficeWords } from "../words/record-office-words.ts";
import { ProblemPlaces } from "./problem-places.tsx";

interface DeleteRecordProps {
  of: RecordNoun;
  name: string;
  read: DeskRecord;
  usage: RecordUsage;
}

/** Deletes a record that nothing needs, once asked twice. */
export function DeleteRecord({ of, name, read, usage }: DeleteRecordProps) {
  const words = useWords(recordOfficeWords);
  const client = useNewsroomClient();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const isUnused = usage.events.length + usage.speakers.length === 0;
  const deletion = { slug: read.content.slug, version: read.version };

  async function remove() {
    setProblem(null);
    try {
      await client[of].delete.mutate(deletion);
      await Promise.all([
        queries.invalidateQueries(api.desk.records.queryFilter()),
        queries.invalidateQueries(api.desk.recordPage.queryFilter()),
      ]);
      router.push(`/records/${of}?deleted=${encodeURIComponent(name)}`);
    } catch (error) {
      setProblem(problemOf(error));
      setAsking(false);
    }
  }

  return (
    <section className={styles.section} aria-labelledby="delete">
      <h2 id="delete">{words.delete}</h2>
      <p className={styles.about}>{isUnused ? words.deleteAbout : words.deleteRefused}</p>
      {isUnused && (
        <div className={styles.actions}>
          {asking ? (
            <>
              <Button onClick={() => void remove()}>{words.deleteNow}</Button>
              <Button look="quiet" onClick={() => setAsking(false)}>
                {words.cancel}
              </Button>
            </>
          ) : (
            <Button onClick={() => setAsking(true)}>{words.delete}</Button>
          )}
        </div>
      )}
      {problem && (
        <ProblemNotice title={words.failed} problem={problem}>
          <ProblemPlaces problem={problem} />
        </ProblemNotice>
      )}
    </section>
  );
}
