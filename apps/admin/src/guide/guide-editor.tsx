"use client";

import type { DeskGuide } from "@claimline/api/desk/get-desk-guide";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { showText } from "@claimline/model/localized-text";
import { may } from "@claimline/model/publication/permission";
import type { Role } from "@claimline/model/publication/role";
import { sameValue } from "@claimline/model/same-value";
import { useState } from "react";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import type { DeskSetting } from "../event/desk-records.ts";
import { EditorProvider } from "../event/editor-context.ts";
import { useShortcuts } from "../desk/use-shortcuts.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { guideWords } from "../words/guide-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./guide.module.css";
import { GuideStepList } from "./guide-step-list.tsx";
import { PublishGuide } from "./publish-guide.tsx";
import { type Outcome, useGuideDraft } from "./use-guide-draft.ts";

interface GuideEditorProps {
  story: string;
  read: DeskGuide;
  setting: DeskSetting;
  self: { role: Role };
}

const noFaults: ReadonlyMap<string, string> = new Map();

/** The steps, and what can be done with them: saved as a version by editors, published by publishers. */
export function GuideEditor({ story, read, setting, self }: GuideEditorProps) {
  const words = useWords(guideWords);
  const { stored, steps, setSteps, isChanged, busy, outcome, save, publish, takeTheirs } = useGuideDraft(
    story,
    read,
  );
  const [asking, setAsking] = useState(false);
  const readOnly = !may(self.role, "story.saveGuide");
  const isPublished = stored.published !== null && sameValue(stored.published, stored.guide);
  useShortcuts({ "mod+s": () => (readOnly ? false : void save()) });
  return (
    <EditorProvider value={{ ...setting, role: self.role, readOnly, goTo: () => undefined }}>
      {readOnly && <Notice>{words.readOnly}</Notice>}
      <div className={styles.bar}>
        <p className={styles.state}>
          {fill(words.version, { version: stored.version })} ·{" "}
          {isChanged ? words.unsaved : isPublished ? words.asPublished : words.differs}
        </p>
        {!readOnly && (
          <div className={styles.actions}>
            <Button
              look="primary"
              aria-disabled={busy || !isChanged}
              onClick={() => isChanged && void save()}
            >
              {words.save}
            </Button>
            {may(self.role, "story.publishGuide") && (
              <Button
                aria-disabled={busy || isChanged || isPublished}
                aria-expanded={asking}
                onClick={() => !busy && !isChanged && !isPublished && setAsking(true)}
              >
                {words.publish}
              </Button>
            )}
          </div>
        )}
      </div>
      {asking && !isChanged && !isPublished && (
        <PublishGuide
          asksNature={(stored.published ?? []).length > 0}
          busy={busy}
          onCancel={() => setAsking(false)}
          onPublish={(told) => {
            setAsking(false);
            void publish(told);
          }}
        />
      )}
      <OutcomeNotice
        outcome={outcome}
        version={stored.version}
        defaultLocale={read.defaultLocale}
        onTakeTheirs={takeTheirs}
        onKeepMine={(version) => void save(version)}
      />
      <GuideStepList
        steps={steps}
        setting={read}
        faults={"faults" in outcome ? outcome.faults : noFaults}
        readOnly={readOnly}
        onChange={setSteps}
      />
    </EditorProvider>
  );
}

interface OutcomeNoticeProps {
  outcome: Outcome;
  version: number;
  defaultLocale: DeskGuide["defaultLocale"];
  onTakeTheirs: (conflict: Extract<Outcome, { is: "conflict" }>) => void;
  onKeepMine: (version: number) => void;
}

/** What became of the last save or publication, and the ways out of a conflict. */
function OutcomeNotice({ outcome, version, defaultLocale, onTakeTheirs, onKeepMine }: OutcomeNoticeProps) {
  const words = useWords(guideWords);
  const locale = useLocale();
  switch (outcome.is) {
    case "none":
      return null;
    case "saved":
      return <Notice kind="news">{fill(words.saved, { version })}</Notice>;
    case "published":
      return <Notice kind="news">{words.published}</Notice>;
    case "faulty":
      return <Notice kind="problem">{words.faults}</Notice>;
    case "lacking":
      return <Notice kind="problem">{words.lacking}</Notice>;
    case "failed":
      return <ProblemNotice title={words.failed} problem={outcome.problem} />;
    case "conflict":
      return (
        <Notice kind="problem" title={fill(words.conflict, { version: outcome.version })}>
          <details>
            <summary>{words.theirs}</summary>
            <ol className={styles.theirs}>
              {outcome.theirs.map(({ id, text }) => (
                <li key={id}>{showText(text, locale, defaultLocale).text}</li>
              ))}
            </ol>
          </details>
          <div className={styles.actions}>
            <Button onClick={() => onTakeTheirs(outcome)}>{words.takeTheirs}</Button>
            <Button onClick={() => onKeepMine(outcome.version)}>{words.keepMine}</Button>
          </div>
        </Notice>
      );
  }
}
