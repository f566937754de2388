"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import type { RevisionItem } from "@claimline/api/revision/list-revisions";
import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { natureLabels } from "@claimline/model/publication/nature";
import { formatInstant } from "@claimline/model/time/format-clock";
import type { ReactNode } from "react";
import { type DeskSetting, inLocale } from "../event/desk-records.ts";
import { useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { historyWords } from "../words/history-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./history.module.css";
import { useCauseWord } from "./use-cause-word.ts";
import { type Compared, useRevisionName, type Version } from "./use-revision-name.ts";

interface RevisionListProps {
  event: DeskEventDetail;
  revisions: readonly RevisionItem[];
  setting: DeskSetting;
  compared: Compared;
  onCompare: (compared: Compared) => void;
  /** Given when the editor may go back to a revision. */
  onRestore: ((number: number) => void) | null;
}

/** The draft and every revision, the last first; two of them are chosen to be compared. */
export function RevisionList(props: RevisionListProps) {
  const { event, revisions, setting, compared, onCompare, onRestore } = props;
  const words = useWords(historyWords);
  const desk = useWords(deskWords);
  const steps = useWords(stepWords);
  const nameOf = useRevisionName();
  const causeWord = useCauseWord();
  const { locale, story } = setting;
  const at = (instant: string) =>
    formatInstant(Date.parse(instant), { locale, timeZone: story.timeZone, style: "short", zone: false });

  function choice(side: "from" | "to", version: Version | null) {
    const name = nameOf(version);
    const label = fill(side === "from" ? words.fromRevision : words.toRevision, { name });
    return (
      <label className={styles.choice}>
        <input
          type="radio"
          name={`compare-${side}`}
          aria-label={label}
          checked={compared[side] === version}
          onChange={() => {
            if (side === "from") onCompare({ ...compared, from: version });
            else if (version !== null) onCompare({ ...compared, to: version });
          }}
        />
        <span aria-hidden="true">{words[side]}</span>
      </label>
    );
  }

  function row(version: Version, about: ReactNode) {
    return (
      <li key={version} className={styles.revision}>
        <div className={styles.choices}>
          {choice("from", version)}
          {choice("to", version)}
        </div>
        <div className={styles.about}>{about}</div>
      </li>
    );
  }

  return (
    <section className={styles.list} aria-labelledby="revisions-title">
      <h2 id="revisions-title" className={styles.heading}>
        {words.revisions}
      </h2>
      <p className={styles.quiet}>{revisions.length === 0 ? steps.noRevisions : words.choose}</p>
      <ol className={styles.revisions}>
        {row(
          "draft",
          <>
            <strong>{words.draft}</strong>
            <span className={styles.quiet}>
              {fill(words.by, { name: event.savedBy ?? desk.imported, time: at(event.savedAt) })}
            </span>
          </>,
        )}
        {revisions.map(
          ({ number, cause, reason, createdAt, createdBy, contributors, approvedBy, published }) =>
            row(
              number,
              <>
                <strong>
                  {nameOf(number)} · {causeWord(cause)}{" "}
                  {published?.shown && <Badge tone="accent">{words.shown}</Badge>}
                </strong>
                <span className={styles.quiet}>
                  {fill(words.by, { name: createdBy ?? desk.imported, time: at(createdAt) })}
                </span>
                {reason !== null && <span>{fill(words.reason, { reason })}</span>}
                {contributors.some((name) => name !== createdBy) && (
                  <span className={styles.quiet}>
                    {fill(words.contributors, { names: contributors.join(", ") })}
                  </span>
                )}
                {approvedBy && (
                  <span className={styles.quiet}>{fill(steps.approvedBy, { name: approvedBy })}</span>
                )}
                {published && (
                  <span className={styles.quiet}>
                    {fill(words.publishedAt, { time: at(published.at) })},{" "}
                    {published.nature ? natureLabels[published.nature][locale] : words.firstPublished}
                    {published.note && `: ${inLocale(published.note, setting)}`}
                  </span>
                )}
                {onRestore && (
                  <Button
                    look="quiet"
                    aria-label={fill(words.restoreName, { number })}
                    onClick={() => onRestore(number)}
                  >
                    {words.restore}
                  </Button>
                )}
              </>,
            ),
        )}
        <li className={styles.revision}>
          <div className={styles.choices}>{choice("from", null)}</div>
          <div className={styles.about}>{words.nothing}</div>
        </li>
      </ol>
    </section>
  );
}
