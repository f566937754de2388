"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { may } from "@claimline/model/publication/permission";
import { formatInstant } from "@claimline/model/time/format-clock";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";

interface EmergencyNoticeProps {
  /** Of the event. */
  id: string;
  emergency: NonNullable<DeskEventDetail["emergency"]>;
}

/** That the event was approved without a second pair of eyes, why, and a way to say that one has looked since. */
export function EmergencyNotice({ id, emergency: { revision, reason, by, at } }: EmergencyNoticeProps) {
  const words = useWords(stepWords);
  const { locale, story, role } = useEditor();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const look = useMutation(
    api.event.lookAtEmergency.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries(api.desk.event.queryFilter()),
          queries.invalidateQueries(api.desk.events.pathFilter()),
        ]);
      },
    }),
  );
  const time = formatInstant(Date.parse(at), {
    locale,
    timeZone: story.timeZone,
    zone: false,
    style: "short",
  });
  return (
    <Notice title={fill(words.flagged, { name: by ?? words.somebody, time })}>
      <p>{reason}</p>
      {look.error && <ProblemNotice problem={problemOf(look.error)} title={words.failed} />}
      {may(role, "event.lookAtEmergency") && (
        <Button aria-disabled={look.isPending} onClick={() => look.mutate({ id, revision })}>
          {words.looked}
        </Button>
      )}
    </Notice>
  );
}
