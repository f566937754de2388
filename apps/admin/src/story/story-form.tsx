"use client";

import type { DeskStoryDetail } from "@claimline/api/desk/get-desk-story";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { may } from "@claimline/model/publication/permission";
import type { Role } from "@claimline/model/publication/role";
import { useEffect, useRef } from "react";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { storyWords } from "../words/story-words.ts";
import { ExportStory } from "./export-story.tsx";
import { StoryFields } from "./story-fields.tsx";
import { StoryPublication } from "./story-publication.tsx";
import styles from "./story.module.css";
import { useStoryForm } from "./use-story-form.ts";

/** A story's own form, what its publication would show, and its download. */
export function StoryForm({ read, role }: { read: DeskStoryDetail; role: Role }) {
  const words = useWords(storyWords);
  const { stored, values, faults, outcome, busy, isChanged, fourEyes, ...story } = useStoryForm(read);
  const form = useRef<HTMLFormElement>(null);
  const readOnly = !may(role, "story.update");

  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);

  return (
    <>
      {readOnly && <p>{words.readOnly}</p>}
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void story.save();
        }}
      >
        <fieldset className={styles.form} disabled={readOnly}>
          <StoryFields values={values} faults={faults} role={role} onChange={story.change} />
          <div className={styles.choice}>
            <label>
              <input
                type="checkbox"
                checked={fourEyes}
                disabled={!may(role, "event.approve")}
                aria-describedby="four-eyes-hint"
                onChange={({ target }) => story.setFourEyes(target.checked)}
              />{" "}
              {words.fourEyes}
            </label>
            <p id="four-eyes-hint" className={styles.hint}>
              {words.fourEyesHint}
            </p>
          </div>
        </fieldset>
        {!readOnly && (
          <div className={styles.actions}>
            <Button type="submit" look={isChanged ? "primary" : "plain"} aria-disabled={busy}>
              {words.save}
            </Button>
          </div>
        )}
        {outcome.is === "saved" && (
          <Notice kind="news">{read.state === "published" ? words.savedUnseen : words.saved}</Notice>
        )}
        {outcome.is === "unchanged" && <Notice kind="news">{words.unchanged}</Notice>}
        {outcome.is === "faulty" && <Notice kind="problem">{words.faults}</Notice>}
        {outcome.is === "merged" && <Notice kind="problem">{words.merged}</Notice>}
        {outcome.is === "failed" && <ProblemNotice title={words.failed} problem={outcome.problem} />}
      </form>
      <StoryPublication slug={stored.slug} read={read} role={role} isChanged={isChanged} />
      {may(role, "desk.bundle") && <ExportStory slug={stored.slug} />}
    </>
  );
}
