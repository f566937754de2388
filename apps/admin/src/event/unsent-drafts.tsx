"use client";

import { Notice } from "@claimline/design/notice";
import { showText } from "@claimline/model/localized-text";
import type { Locale } from "@claimline/model/locale";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { formAt, type LocalDraft, useLocalDrafts, useUnsavedForms } from "./local-drafts.tsx";
import { sendLocalDraft } from "./send-local-draft.ts";
import styles from "./unsent-drafts.module.css";

const againEveryMs = 30_000;

/** A draft that was left in the browser, by what its editor called it. */
interface Left {
  address: string;
  title: string;
}

/**
 * Sends what forms have left in this browser that are closed now, as soon as the newsroom is open anywhere and can be
 * reached; and says what was sent, and what waits for its editor.
 */
export function UnsentDrafts() {
  const words = useWords(deskWords);
  const locale = useLocale();
  const self = useQuery(useNewsroomApi().account.self.queryOptions());
  const { sent, waiting } = useSending(self.data?.email ?? null, locale);
  const kept = useUnsavedForms(self.data?.email ?? "");
  const stillWaiting = waiting.filter(({ address }) => kept.includes(address));
  if (sent.length === 0 && stillWaiting.length === 0) return null;
  return (
    <div className={styles.notices}>
      {sent.length > 0 && (
        <Notice kind="news">
          {words.sentNow} {sent.map(({ title }) => title || words.untitled).join(" · ")}
        </Notice>
      )}
      {stillWaiting.length > 0 && (
        <Notice kind="news">
          {words.waitsHere}{" "}
          {stillWaiting.map(({ address, title }, index) => {
            const { story, slug } = formAt(address);
            return (
              <span key={address}>
                {index > 0 && " · "}
                <Link href={formPath({ story, slug })}>{title || words.untitled}</Link>
              </span>
            );
          })}
        </Notice>
      )}
    </div>
  );
}

function useSending(email: string | null, locale: Locale) {
  const drafts = useLocalDrafts();
  const client = useNewsroomClient();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const [sent, setSent] = useState<readonly Left[]>([]);
  const [waiting, setWaiting] = useState<readonly Left[]>([]);

  useEffect(() => {
    if (email === null) return;
    const refused = new Set<string>();

    async function sendAll() {
      for (const address of await drafts.leftBehind()) {
        const { email: editor, story, slug } = formAt(address);
        // A form that is about to be shown takes over itself what was left of it.
        const shown = window.location.pathname === formPath({ story, slug });
        if (editor === email && !shown && !refused.has(address)) await sendOne(address);
      }
    }

    async function sendOne(address: string) {
      const draft = await drafts.takeOver(address);
      if (!draft) return;
      const { story } = formAt(address);
      const outcome = await sendLocalDraft(draft, { client, story, locale });
      if (outcome !== "sent") drafts.leave(address);
      if (outcome === "unanswered") return;
      const left = { address, title: titleOf(draft, locale) };
      const others = (known: readonly Left[]) => known.filter((each) => each.address !== address);
      if (outcome === "waits") {
        refused.add(address);
        setWaiting((known) => [...others(known), left]);
        return;
      }
      drafts.keep(address, null);
      setSent((known) => [...others(known), left]);
      await Promise.all([
        queries.invalidateQueries(api.desk.events.pathFilter()),
        queries.invalidateQueries(api.desk.event.queryFilter()),
      ]);
    }

    const again = () => void drafts.queue.run(sendAll);
    again();
    const timer = setInterval(again, againEveryMs);
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [email, drafts, client, queries, api, locale]);

  return { sent, waiting };
}

function formPath({ story, slug }: { story: string; slug: string | null }): string {
  return `/stories/${story}/events/${slug ?? "new"}`;
}

function titleOf({ values }: LocalDraft, locale: Locale): string {
  return showText(values.title, locale, locale).text;
}
