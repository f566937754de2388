"use client";

import type { DeskEvent } from "@claimline/api/desk/list-desk-events";
import { Badge } from "@claimline/design/badge";
import type { DeskListFilter } from "@claimline/model/desk/desk-filter";
import { waitReasonLabels } from "@claimline/model/desk/waiting";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { visibilityLabels, workStateLabels } from "@claimline/model/publication/state";
import { formatInstant } from "@claimline/model/time/format-clock";
import { formatWhen } from "@claimline/model/time/format-when";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { draftAddress, useIsUnsaved } from "../event/local-drafts.tsx";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { wordAssignment } from "../assignment/word-assignment.ts";
import { assignmentWords } from "../words/assignment-words.ts";
import { deskWords } from "../words/desk-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { printDeskFilter } from "./desk-filter.ts";
import styles from "./event-list.module.css";

interface EventRowProps {
  story: string;
  event: DeskEvent;
  timeZone: string;
  filter: DeskListFilter;
  open: boolean;
}

/** One event of the list: title, date in words, where it stands, who saved it last and when. */
export function EventRow({ story, event, timeZone, filter, open }: EventRowProps) {
  const words = useWords(deskWords);
  const steps = useWords(stepWords);
  const assigning = useWords(assignmentWords);
  const locale = useLocale();
  const self = useQuery(useNewsroomApi().account.self.queryOptions());
  const unsaved = useIsUnsaved(draftAddress(self.data?.email ?? "", story, event.slug));
  const { state, visibility } = event;
  const stateLabel = workStateLabels[state][locale];
  const shortly = (at: string) =>
    formatInstant(Date.parse(at), { locale, timeZone, style: "short", zone: false });
  const savedAt = shortly(event.updatedAt);
  const dueAt = event.scheduledFor && ` ${shortly(event.scheduledFor)}`;

  return (
    <li className={styles.row}>
      <Link
        className={styles.link}
        data-event={event.slug}
        href={`/stories/${story}/events/${event.slug}${printDeskFilter(filter)}`}
        aria-current={open ? "page" : undefined}
      >
        <span className={styles.title}>{event.title || words.untitled}</span>
        <span className={styles.when}>
          <span className={styles.kind}>{kinds[event.kind].label[locale]}</span>
          {event.when === null ? words.undated : formatWhen(event.when, { locale, timeZone, style: "short" })}
        </span>
        <span className={styles.badges}>
          {unsaved && !open && <Badge tone="signal">{words.unsaved}</Badge>}
          {event.waits
            .filter((reason) => reason === "returned" || reason === "failed")
            .map((reason) => (
              <Badge key={reason} tone="accent">
                {waitReasonLabels[reason][locale]}
              </Badge>
            ))}
          {event.assignment && (
            <Badge tone={event.assignment.isLate ? "signal" : event.assignment.isMine ? "accent" : "neutral"}>
              {wordAssignment(event.assignment, { words: assigning, locale, timeZone })}
            </Badge>
          )}
          {event.isFlagged && <Badge tone="signal">{steps.flaggedShort}</Badge>}
          {state !== "published" && (
            <Badge tone={state === "in_review" || state === "approved" ? "accent" : "neutral"}>
              {visibility === "live" ? fill(words.changeOf, { state: stateLabel }) : stateLabel}
              {dueAt}
            </Badge>
          )}
          {visibility !== "never_published" && (
            <Badge tone={visibility === "live" ? "neutral" : "signal"}>
              {visibilityLabels[visibility][locale]}
            </Badge>
          )}
        </span>
        <span className={styles.saved}>
          {fill(words.savedBy, { name: event.updatedBy ?? words.imported, at: savedAt })}
        </span>
      </Link>
    </li>
  );
}
