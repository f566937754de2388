"use client";

import type { DeskStoryDetail } from "@claimline/api/desk/get-desk-story";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { may } from "@claimline/model/publication/permission";
import type { Role } from "@claimline/model/publication/role";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { EditorProvider } from "../event/editor-context.ts";
import { faultIn, NatureFields, PublicNote, tellable, toldNothing } from "../event/nature-fields.tsx";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { storyWords } from "../words/story-words.ts";
import { fill } from "../words/word-table.ts";
import { GoesLive } from "./goes-live.tsx";
import styles from "./story.module.css";

interface StoryPublicationProps {
  slug: string;
  read: DeskStoryDetail;
  role: Role;
  /** Something on the screen isn't saved yet. */
  isChanged: boolean;
}

type Outcome = { is: "none" | "published" | "unpublished" } | { is: "failed"; problem: CallProblem };

const noRecords = { actors: new Map(), places: new Map(), sources: new Map() };

/** What readers see of the story, what they would see, and the steps between. */
export function StoryPublication({ slug, read, role, isChanged }: StoryPublicationProps) {
  const words = useWords(storyWords);
  const locale = useLocale();
  const client = useNewsroomClient();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const [told, setTold] = useState(toldNothing);
  const [fault, setFault] = useState<ReturnType<typeof faultIn>>(null);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const [leaving, setLeaving] = useState(false);
  const [busy, setBusy] = useState(false);
  const isPublic = read.published !== null;
  const { version, state } = read;
  const { defaultLocale, timeZone } = read.content;

  async function step(is: "published" | "unpublished", call: () => Promise<unknown>) {
    if (busy) return;
    setBusy(true);
    try {
      await call();
      setOutcome({ is });
      setTold(toldNothing);
      setLeaving(false);
    } catch (error) {
      setOutcome({ is: "failed", problem: problemOf(error) });
    } finally {
      await queries.invalidateQueries(api.desk.story.queryFilter({ story: slug }));
      await queries.invalidateQueries(api.desk.stories.queryFilter());
      setBusy(false);
    }
  }

  function publish() {
    const lacking = isPublic ? faultIn(told, read.published?.defaultLocale ?? defaultLocale) : null;
    setFault(lacking);
    if (lacking) return;
    void step("published", () =>
      client.story.publish.mutate({
        story: slug,
        version,
        ...(isPublic ? tellable(told) : { nature: null, note: null }),
      }),
    );
  }

  const said = isPublic
    ? read.differs
      ? words.stateDiffers
      : words.statePublished
    : state === "draft"
      ? words.stateDraft
      : words.stateUnpublished;
  const setting = {
    story: { slug, defaultLocale, timeZone },
    records: noRecords,
    locale,
    role,
    readOnly: false,
    goTo: () => undefined,
  };
  const offersPublishing = may(role, "story.publish") && (!isPublic || read.differs);
  return (
    <EditorProvider value={setting}>
      <section className={styles.section} aria-labelledby="publication">
        <h2 id="publication">{words.publication}</h2>
        <p>{said}</p>
        {!isPublic && <GoesLive read={read} />}
        {isChanged && may(role, "story.publish") && <p className={styles.hint}>{words.unsaved}</p>}
        {offersPublishing && !isChanged && (
          <>
            {isPublic && <NatureFields told={told} fault={fault} onTell={setTold} />}
            <div className={styles.actions}>
              <Button look="primary" aria-disabled={busy} onClick={publish}>
                {isPublic ? words.publishChange : words.publish}
              </Button>
            </div>
          </>
        )}
        {isPublic && may(role, "story.unpublish") && !leaving && (
          <div className={styles.actions}>
            <Button onClick={() => setLeaving(true)}>{words.unpublish}</Button>
          </div>
        )}
        {leaving && (
          <Notice title={words.unpublish}>
            <p>{fill(words.unpublishes, { count: read.live.length })}</p>
            <PublicNote
              label={words.unpublishNote}
              note={told.note}
              onChange={(note) => setTold({ ...told, note })}
            />
            <div className={styles.actions}>
              <Button
                aria-disabled={busy}
                onClick={() =>
                  void step("unpublished", () =>
                    client.story.unpublish.mutate({ story: slug, version, note: tellable(told).note }),
                  )
                }
              >
                {words.unpublishNow}
              </Button>
              <Button look="quiet" onClick={() => setLeaving(false)}>
                {words.cancel}
              </Button>
            </div>
          </Notice>
        )}
        {outcome.is === "published" && <Notice kind="news">{words.published}</Notice>}
        {outcome.is === "unpublished" && <Notice kind="news">{words.unpublished}</Notice>}
        {outcome.is === "failed" && (
          <ProblemNotice title={words.failed} problem={outcome.problem}>
            <Lacking problem={outcome.problem} />
          </ProblemNotice>
        )}
      </section>
    </EditorProvider>
  );
}

/** What keeps it from being published, an event's part under its address. */
function Lacking({ problem }: { problem: CallProblem }) {
  const words = useWords(storyWords);
  if (problem.fields.length === 0) return null;
  return (
    <ul className={styles.events}>
      {problem.fields.map(({ path, message }) => {
        const event = /^events\.(?<slug>[^.]+)\./u.exec(path)?.groups?.["slug"];
        return (
          <li key={`${path} ${message}`}>
            {event !== undefined && `${fill(words.ofEvent, { event })}: `}
            {message}
          </li>
        );
      })}
    </ul>
  );
}
