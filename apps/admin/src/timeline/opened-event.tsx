"use client";

import { Badge } from "@claimline/design/badge";
import { Button, buttonClass } from "@claimline/design/button";
import { visibilityLabels, workStateLabels } from "@claimline/model/publication/state";
import { formatWhen } from "@claimline/model/time/format-when";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { showText } from "@claimline/model/localized-text";
import { deskWords } from "../words/desk-words.ts";
import { timelineWords } from "../words/timeline-words.ts";
import type { DeskSetting } from "../event/desk-records.ts";
import styles from "./desk-timeline.module.css";

interface OpenedEventProps {
  story: DeskSetting["story"];
  slug: string;
  onClose: () => void;
}

/** The event that was chosen in the chart: title, date in words, where it stands, and the way to its form. */
export function OpenedEvent({ story, slug, onClose }: OpenedEventProps) {
  const words = useWords(timelineWords);
  const desk = useWords(deskWords);
  const locale = useLocale();
  const api = useNewsroomApi();
  const event = useQuery(api.desk.event.queryOptions({ story: story.slug, slug }));
  const { timeZone, defaultLocale } = story;
  const { data } = event;

  return (
    <section className={styles.opened} aria-label={words.opened}>
      {event.error && <ProblemNotice problem={problemOf(event.error)} onRetry={() => void event.refetch()} />}
      {data && (
        <>
          <strong className={styles.title}>
            {showText(data.content.title, locale, defaultLocale).text || desk.untitled}
          </strong>
          <span>
            {data.content.when === null
              ? desk.undated
              : formatWhen(data.content.when, { locale, timeZone, phase: data.content.phase })}
          </span>
          <span className={styles.badges}>
            {data.state !== "published" && <Badge tone="accent">{workStateLabels[data.state][locale]}</Badge>}
            {data.visibility !== "never_published" && (
              <Badge>{visibilityLabels[data.visibility][locale]}</Badge>
            )}
          </span>
        </>
      )}
      <span className={styles.deeds}>
        <Link className={buttonClass()} href={`/stories/${story.slug}/events/${slug}`}>
          {words.openForm}
        </Link>
        <Button look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </span>
    </section>
  );
}
