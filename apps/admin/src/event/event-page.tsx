"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { EventEditor } from "./event-editor.tsx";
import styles from "./event-editor.module.css";
import { type EventProposal, withoutProposal } from "./event-proposal.ts";
import { draftAddress, useLocalDraft } from "./local-drafts.tsx";
import { useDeskSetting } from "./use-desk-setting.ts";

interface EventPageProps {
  story: string;
  /** `null` for an event that doesn't exist yet. */
  slug: string | null;
  /** What a new event is begun with. */
  proposal?: EventProposal;
  publicUrl: string;
}

/** The screen of one event. It gets an address with its first save, and may get another: the form stays as it is. */
export function EventPage({ story, slug, proposal, publicUrl }: EventPageProps) {
  const words = useWords(eventWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const router = useRouter();
  const [address, setAddress] = useState(slug);
  const { setting, self, error, retry } = useDeskSetting(story);
  const event = useQuery(
    api.desk.event.queryOptions(
      { story, slug: address ?? "" },
      {
        enabled: address !== null,
        // A colleague's save is noticed when the editor comes back to the window, or within half a minute.
        refetchInterval: 30_000,
        placeholderData: (known) => known,
      },
    ),
  );
  const restored = useLocalDraft(self && draftAddress(self.email, story, slug));

  function moveTo(next: string) {
    setAddress(next);
    const search = withoutProposal(window.location.search);
    // Not through the router, which would build the form anew under the editor's hands.
    window.history.replaceState(null, "", `/stories/${story}/events/${next}${search}`);
  }

  const present = event.data ?? null;
  if (setting && self && restored !== undefined && (slug === null || present)) {
    return (
      <EventEditor
        setting={setting}
        detail={present}
        restored={restored}
        proposal={proposal ?? null}
        self={self}
        publicUrl={publicUrl}
        onAddress={moveTo}
        onTrashed={() => {
          router.push(`/stories/${story}/trash`);
          void queries.invalidateQueries(api.desk.events.pathFilter());
          void queries.invalidateQueries(api.desk.stories.queryFilter());
        }}
      />
    );
  }
  const failure = event.error ?? error;
  if (!failure) {
    return <Loading />;
  }
  const problem = problemOf(failure);
  return (
    <div className={styles.message}>
      <ProblemNotice
        title={problem.code === "not-found" ? words.unknownEvent : frame.notLoaded}
        problem={problem}
        onRetry={() => {
          retry();
          void event.refetch();
        }}
      />
    </div>
  );
}
