"use client";

import { Button, buttonClass } from "@claimline/design/button";
import Link from "next/link";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { fill } from "../words/word-table.ts";
import { printDeskFilter, useDeskFilter } from "./desk-filter.ts";
import styles from "./event-list.module.css";
import { EventRow } from "./event-row.tsx";
import { useEventPages } from "./use-event-pages.ts";
import { ViewTools } from "./view-tools.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

interface EventListProps {
  story: string;
  /** The story's zone; `null` until it is known. */
  timeZone: string | null;
  /** Slug of the event beside the list. */
  openEvent: string | null;
}

/** The story's events with search; `j`, `k` and the arrows walk through it. */
export function EventList({ story, timeZone, openEvent }: EventListProps) {
  const words = useWords(deskWords);
  const frame = useWords(frameWords);
  const { filter, change } = useDeskFilter();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(filter.q ?? "");
  const q = useDeferredValue(typed);
  const events = useEventPages(story, { ...filter, q });
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const total = events.data?.pages[0]?.total ?? 0;
  const { q: _q, sort: _sort, reverse: _reverse, ...narrowing } = filter;
  const filtered = printDeskFilter(narrowing) !== "" || typed.trim() !== "";

  // The address follows what is typed, a moment later; the other way round only when it was changed elsewhere.
  useEffect(() => {
    if (document.activeElement !== search.current) setTyped(filter.q ?? "");
  }, [filter.q]);

  function find(text: string) {
    setTyped(text);
    change({ ...filter, q: text });
  }

  function walk(step: 1 | -1) {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a[data-event]") ?? [])];
    const focused = links.findIndex((link) => link === document.activeElement);
    const from = focused === -1 ? links.findIndex((link) => link.ariaCurrent === "page") : focused;
    const next = from === -1 ? 0 : Math.min(links.length - 1, Math.max(0, from + step));
    links[next]?.focus();
  }

  useShortcuts({
    j: () => walk(1),
    k: () => walk(-1),
    // On the event's own page the arrows scroll.
    ...(openEvent === null && { ArrowDown: () => walk(1), ArrowUp: () => walk(-1) }),
  });

  // Beside an event, the page's headline is the event's.
  const Heading = openEvent === null ? "h1" : "h2";
  return (
    <div className={styles.pane} data-look={openEvent === null ? "wide" : "narrow"}>
      <div className={styles.bar}>
        <Heading className="cl-visually-hidden">{words.list}</Heading>
        <search className={styles.search}>
          <label className="cl-visually-hidden" htmlFor="event-search">
            {words.search}
          </label>
          <input
            id="event-search"
            className="cl-input"
            type="search"
            placeholder={words.search}
            ref={search}
            value={typed}
            onChange={(event) => find(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "ArrowDown") {
                event.preventDefault();
                walk(1);
              }
              if (event.key === "Escape") event.currentTarget.blur();
            }}
          />
          <kbd aria-hidden="true">/</kbd>
        </search>
        <Link className={buttonClass()} href={`/stories/${story}/events/new`} aria-keyshortcuts="n">
          {openEvent === null ? words.newEvent : words.new} <kbd aria-hidden="true">N</kbd>
        </Link>
      </div>
      {openEvent === null && <ViewTools story={story} filter={filter} onChange={change} />}
      {events.error && (
        <div className={styles.notice}>
          <ProblemNotice
            title={frame.notLoaded}
            problem={problemOf(events.error)}
            onRetry={() => void events.refetch()}
          />
        </div>
      )}
      {events.isPending && <Loading />}
      {events.data && timeZone && (
        <>
          <p className={styles.count}>
            <output>{total === 1 ? words.countOne : fill(words.countMany, { count: total })}</output>
            <span className={styles.keys} aria-hidden="true">
              <kbd>J</kbd> <kbd>K</kbd> {words.keys}
            </span>
          </p>
          <ul ref={list} className={styles.list}>
            {items.map((event) => (
              <EventRow
                key={event.id}
                story={story}
                event={event}
                timeZone={timeZone}
                filter={filter}
                open={event.slug === openEvent}
              />
            ))}
          </ul>
          {events.hasNextPage && (
            <p className={styles.notice}>
              <Button onClick={() => void events.fetchNextPage()}>{words.more}</Button>
            </p>
          )}
        </>
      )}
      {events.data && items.length === 0 && (
        <div className={styles.notice}>
          <p>{filtered ? words.nothingFound : words.nothingYet}</p>
          {filtered ? (
            <Button
              look="quiet"
              onClick={() => {
                setTyped("");
                change({});
              }}
            >
              {words.showAll}
            </Button>
          ) : (
            <p className="cl-meta">{words.nothingYetHelp}</p>
          )}
        </div>
      )}
    </div>
  );
}
