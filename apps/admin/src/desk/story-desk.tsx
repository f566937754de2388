"use client";

import { SkipLink } from "@claimline/design/page-header";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { UnsentDrafts } from "../event/unsent-drafts.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { CommandPalette } from "../palette/command-palette.tsx";
import { ShortcutList } from "../palette/shortcut-list.tsx";
import { deskWords } from "../words/desk-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { DeskNav } from "./desk-nav.tsx";
import { EventList } from "./event-list.tsx";
import styles from "./story-desk.module.css";
import { useShortcuts } from "./use-shortcuts.ts";

/** Views that take the place of the list of events. */
const wholeViews: readonly string[] = ["timeline", "guide", "trash", "settings", "import"];

/**
 * The desk of one story: views at the left, the list of events, and beside it the event that is open. The page is
 * rendered in any case, for it is where sign-in is checked.
 */
export function StoryDesk({ story, children }: { story: string; children: ReactNode }) {
  const words = useWords(deskWords);
  const frame = useWords(frameWords);
  const router = useRouter();
  const stories = useQuery(useNewsroomApi().desk.stories.queryOptions());
  // Of the address, which an event being written changes without the router.
  const [, , , view, openEvent] = usePathname().split("/");
  const [over, setOver] = useState<"palette" | "keys" | null>(null);
  const present = stories.data?.items.find(({ slug }) => slug === story);

  useShortcuts({
    n: () => router.push(`/stories/${story}/events/new`),
    // The chart, while it has the focus, takes this key for a list of its own.
    "?": () => setOver("keys"),
    // At once, so that the next key is typed into its line.
    "mod+k": () => flushSync(() => setOver("palette")),
    "/": () => document.querySelector<HTMLInputElement>("#event-search")?.focus(),
  });

  const main = openEvent ? "event" : wholeViews.includes(view ?? "") ? "whole" : "list";
  return (
    <div className={styles.desk} data-open={openEvent ? "event" : undefined}>
      <SkipLink target="content">{frame.skip}</SkipLink>
      <DeskNav
        story={story}
        stories={stories.data?.items ?? []}
        onPalette={() => setOver("palette")}
        onKeys={() => setOver("keys")}
      />
      {stories.data && !present ? (
        <main className={styles.message} id="content">
          {children}
          <h1>{words.unknownStory}</h1>
          <p>
            <Link href="/">{frame.toStart}</Link>
          </p>
        </main>
      ) : stories.error && !stories.data ? (
        <main className={styles.message} id="content">
          <ProblemNotice
            title={frame.notLoaded}
            problem={problemOf(stories.error)}
            onRetry={() => void stories.refetch()}
          />
        </main>
      ) : (
        <>
          {main === "whole" ? (
            <main className={styles.list} id="content" tabIndex={-1}>
              <UnsentDrafts />
              {children}
            </main>
          ) : main === "list" ? (
            <main className={styles.list} id="content" tabIndex={-1}>
              <UnsentDrafts />
              <EventList story={story} timeZone={present?.timeZone ?? null} openEvent={null} />
              {children}
            </main>
          ) : (
            <>
              <aside className={styles.sidelist} aria-label={words.list}>
                <EventList story={story} timeZone={present?.timeZone ?? null} openEvent={openEvent ?? null} />
              </aside>
              <main className={styles.event} id="content" tabIndex={-1}>
                <UnsentDrafts />
                {children}
              </main>
            </>
          )}
        </>
      )}
      {over === "palette" && present && (
        <CommandPalette story={present} stories={stories.data?.items ?? []} onClose={() => setOver(null)} />
      )}
      {over === "keys" && <ShortcutList onClose={() => setOver(null)} />}
    </div>
  );
}
