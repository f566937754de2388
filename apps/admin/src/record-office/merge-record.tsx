"use client";

import type { DeskRecord } from "@claimline/api/desk/get-desk-record";
import type { RecordUsage } from "@claimline/api/desk/get-record-usage";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { may } from "@claimline/model/publication/permission";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useEditor } from "../event/editor-context.ts";
import { faultIn, NatureFields, tellable, toldNothing } from "../event/nature-fields.tsx";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { RecordChooser } from "../record/record-chooser.tsx";
import type { RecordNoun } from "../record/record-nouns.ts";
import { recordOfficeWords } from "../words/record-office-words.ts";
import { fill } from "../words/word-table.ts";
import { ProblemPlaces } from "./problem-places.tsx";
import own from "./record-office.module.css";

interface MergeRecordProps {
  of: RecordNoun;
  read: DeskRecord;
  usage: RecordUsage;
}

/** Leads all that cites this record to another one, after showing what that moves. */
export function MergeRecord({ of, read, usage }: MergeRecordProps) {
  const words = useWords(recordOfficeWords);
  const { role, story } = useEditor();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const router = useRouter();
  const [into, setInto] = useState<string | null>(null);
  const [told, setTold] = useState(toldNothing);
  const [fault, setFault] = useState<ReturnType<typeof faultIn>>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const { slug } = read.content;
  const isShown = read.shownIn.length > 0;

  async function merge(target: string) {
    if (busy) return;
    setProblem(null);
    const lacking = isShown ? faultIn(told, story.defaultLocale) : null;
    setFault(lacking);
    if (lacking) return;
    setBusy(true);
    try {
      const kept = await client.desk.record.query({ kind: of, slug: target });
      await client[of].merge.mutate({
        slug,
        version: read.version,
        into: target,
        intoVersion: kept.version,
        ...(isShown ? tellable(told) : { nature: null, note: null }),
      });
      await queries.invalidateQueries();
      router.push(`/records/${of}/${target}?merged`);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <section className={styles.section} aria-labelledby="merge">
      <h2 id="merge">{words.merge}</h2>
      <p className={styles.about}>{words.mergeAbout}</p>
      {isShown && !may(role, "event.publish") ? (
        <p>{words.mergeForbidden}</p>
      ) : (
        <div className={own.form}>
          <RecordChooser
            of={of}
            label={words.mergeInto}
            name="merge-into"
            value={into}
            without={[slug]}
            onPick={setInto}
          />
        </div>
      )}
      {into !== null && (
        <Notice title={words.moves}>
          <Moves usage={usage} />
          <p>{words.noUndo}</p>
          {isShown && <NatureFields told={told} fault={fault} onTell={setTold} />}
          <div className={styles.actions}>
            <Button aria-disabled={busy} onClick={() => void merge(into)}>
              {words.mergeNow}
            </Button>
            <Button look="quiet" onClick={() => setInto(null)}>
              {words.cancel}
            </Button>
          </div>
        </Notice>
      )}
      {problem && (
        <ProblemNotice title={words.failed} problem={problem}>
          <ProblemPlaces problem={problem} />
        </ProblemNotice>
      )}
    </section>
  );
}

function Moves({ usage }: { usage: RecordUsage }) {
  const words = useWords(recordOfficeWords);
  const moved = usage.events.filter(({ live, draft }) => live || draft);
  const inState = (...states: readonly string[]) =>
    moved.filter(({ state }) => states.includes(state)).length;
  const back = inState("in_review", "approved");
  const scheduled = inState("scheduled");
  const live = moved.filter((event) => event.live).length;
  return (
    <ul className={own.moves}>
      <li>
        {moved.length === 0 ? words.movesNothing : fill(words.movesEvents, { count: moved.length, live })}
      </li>
      {back > 0 && <li>{fill(words.movesBack, { count: back })}</li>}
      {scheduled > 0 && <li>{fill(words.movesScheduled, { count: scheduled })}</li>}
      {usage.speakers.length > 0 && <li>{fill(words.movesSpeakers, { count: usage.speakers.length })}</li>}
    </ul>
  );
}
