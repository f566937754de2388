"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { Notice } from "@claimline/design/notice";
import { formatInstant } from "@claimline/model/time/format-clock";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";

interface ScheduleNoticeProps {
  schedule: NonNullable<DeskEventDetail["schedule"]>;
}

/** That the event will be published by itself, and when; or that this has failed, and why. */
export function ScheduleNotice({ schedule: { at: due, by, failure } }: ScheduleNoticeProps) {
  const words = useWords(stepWords);
  const { locale, story } = useEditor();
  const at = formatInstant(Date.parse(due), { locale, timeZone: story.timeZone });
  return failure === null ? (
    <Notice title={fill(words.scheduledFor, { at })}>
      {fill(words.scheduledBy, { name: by ?? words.somebody })}
    </Notice>
  ) : (
    <Notice kind="problem" title={fill(words.scheduleFailed, { at })}>
      {failure}
    </Notice>
  );
}
