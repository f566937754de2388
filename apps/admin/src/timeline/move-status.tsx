"use client";

import { Button } from "@claimline/design/button";
import { formatWhen } from "@claimline/model/time/format-when";
import Link from "next/link";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { timelineWords } from "../words/timeline-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./desk-timeline.module.css";
import type { DateMove, MoveStatus } from "./use-date-moves.ts";

interface MoveStatusLineProps {
  status: MoveStatus;
  story: string;
  timeZone: string;
  may: { undo: boolean; redo: boolean };
  onUndo: () => void;
  onRedo: () => void;
}

const refusals = { role: "refusedRole", review: "refusedReview", scheduled: "refusedScheduled" } as const;

/** What became of the last move, and the ways back and forth; it keeps its place when there is nothing to say. */
export function MoveStatusLine({ status, story, timeZone, may, onUndo, onRedo }: MoveStatusLineProps) {
  const words = useWords(timelineWords);
  const locale = useLocale();
  const when = (edtf: string) => formatWhen(edtf, { locale, timeZone, style: "short" });
  const say = (text: string, { title, from, to }: DateMove) =>
    fill(text, { title, from: when(from), to: when(to) });

  function sentence(): string {
    switch (status.type) {
      case "none":
        return words.howTo;
      case "moving":
        return say(words.moving, status.move);
      case "moved":
        return `${say(words.moved, status.move)}${status.live ? ` ${words.stillPublic}` : ""}`;
      case "undone":
        return say(words.undone, status.move);
      case "stale":
        return fill(words.stale, { title: status.move.title, name: status.by ?? words.somebody });
      case "refused":
        return fill(words[refusals[status.reason]], { title: status.title });
      case "together":
        return fill(words.together, { count: status.count });
      case "problem":
        return "";
    }
  }

  return (
    <section className={styles.status} aria-label={words.moves}>
      <output className={styles.said} data-type={status.type}>
        {sentence()}
      </output>
      {(status.type === "refused" || status.type === "stale") && (
        <Link href={`/stories/${story}/events/${status.type === "stale" ? status.move.slug : status.slug}`}>
          {words.openForm}
        </Link>
      )}
      {status.type === "together" && <Link href={`/stories/${story}`}>{words.toList}</Link>}
      {status.type === "problem" && (
        <ProblemNotice
          title={fill(words.notMoved, { title: status.move.title })}
          problem={status.problem}
          onRetry={status.retry}
        />
      )}
      {may.undo && (
        <Button look="quiet" onClick={onUndo} aria-keyshortcuts="Control+Z">
          {words.undo}
        </Button>
      )}
      {may.redo && (
        <Button look="quiet" onClick={onRedo} aria-keyshortcuts="Control+Shift+Z">
          {words.redo}
        </Button>
      )}
    </section>
  );
}
