"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import type { RevisionItem } from "@claimline/api/revision/list-revisions";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { may } from "@claimline/model/publication/permission";
import type { Role } from "@claimline/model/publication/role";
import { stateAfter } from "@claimline/model/publication/state";
import Link from "next/link";
import { useState } from "react";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type DeskSetting, inLocale } from "../event/desk-records.ts";
import { useWords } from "../locale/locale-context.tsx";
import { historyWords } from "../words/history-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./history.module.css";
import { KeepRevision } from "./keep-revision.tsx";
import { RestorePanel } from "./restore-panel.tsx";
import { RevisionDiff } from "./revision-diff.tsx";
import { RevisionList } from "./revision-list.tsx";
import type { Compared } from "./use-revision-name.ts";
import { useRestore } from "./use-restore.ts";

interface EventHistoryProps {
  setting: DeskSetting;
  role: Role;
  event: DeskEventDetail;
  /** The last first. */
  revisions: readonly RevisionItem[];
  onChanged: () => Promise<void>;
}

/** An event's revisions at the side, what differs between any two of them, and the way back to one. */
export function EventHistory({ setting, role, event, revisions, onChanged }: EventHistoryProps) {
  const words = useWords(historyWords);
  const [compared, setCompared] = useState<Compared>(() => firstCompared(revisions));
  const [asking, setAsking] = useState<number | null>(null);
  const { restore, busy, problem, done } = useRestore({ event, onChanged });
  const mayRestore = may(role, "revision.restore") && stateAfter(event.state, "save") !== null;

  async function goBack(number: number) {
    if (!(await restore(number))) return;
    setAsking(null);
    setCompared({ from: number, to: "draft" });
  }

  return (
    <div className={styles.page}>
      <p>
        <Link href={`/stories/${event.story}/events/${event.slug}`}>← {words.back}</Link>
      </p>
      <h1 className={styles.title}>
        {fill(words.title, { title: inLocale(event.content.title, setting) || event.slug })}
      </h1>
      {done && (
        <Notice kind="news">
          {fill(words.restored, done)}{" "}
          <Button look="quiet" aria-disabled={busy} onClick={() => void goBack(done.kept)}>
            {words.undo}
          </Button>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} title={words.failed} />}
      {asking !== null && (
        <RestorePanel
          key={asking}
          number={asking}
          endsReview={event.state === "in_review" || event.state === "approved"}
          busy={busy}
          onRestore={() => void goBack(asking)}
          onCancel={() => setAsking(null)}
        />
      )}
      {event.editable && (event.state === "draft" || event.state === "published") && (
        <KeepRevision event={event} onChanged={onChanged} />
      )}
      <div className={styles.columns}>
        <RevisionList
          event={event}
          revisions={revisions}
          setting={setting}
          compared={compared}
          onCompare={setCompared}
          onRestore={mayRestore ? setAsking : null}
        />
        <RevisionDiff key={event.version} id={event.id} compared={compared} />
      </div>
    </div>
  );
}

/** First what an editor most wants to know: how the draft differs from what readers see, or else from the last revision. */
function firstCompared(revisions: readonly RevisionItem[]): Compared {
  const shown = revisions.find(({ published }) => published?.shown) ?? revisions[0];
  return { from: shown?.number ?? null, to: "draft" };
}
