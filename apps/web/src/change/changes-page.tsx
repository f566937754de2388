import type { Change } from "@claimline/api/change/list-changes";
import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { natureLabels } from "@claimline/model/publication/nature";
import { formatInstant } from "@claimline/model/time/format-clock";
import { IgnoredNotice } from "../frame/ignored-notice.tsx";
import { StoryUp } from "../frame/story-ways.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import { LivePage } from "../live/live-page.tsx";
import { changesPath, eventPath, siteAddress, storyPath } from "../navigation/site-address.ts";
import type { Names } from "../reading/names.ts";
import { NewToReader } from "../visit/new-to-reader.tsx";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./changes-page.module.css";
import type { ChangesReading, Difference } from "./read-changes.ts";
import { WhatChanged } from "./what-changed.tsx";

/** A story's publications and corrections, newest first. */
export function ChangesPage({ reading, locale }: { reading: ChangesReading; locale: Locale }) {
  const { story, changes, differences, older, isNewest, ignored, names } = reading;
  const words = siteWords(locale);
  const path = changesPath(story.slug);
  return (
    <SiteFrame locale={locale} path={path}>
      <header className={styles["head"]}>
        <StoryUp story={story} locale={locale} />
        <h1>{words.changesTitle}</h1>
        <p className="cl-lede">{words.changesLede}</p>
      </header>
      <IgnoredNotice ignored={ignored} locale={locale} />
      <ol className={styles["changes"]} reversed>
        {changes.map((change) => (
          <li key={change.rev} className={styles["change"]} id={`rev-${change.rev}`}>
            <ChangeEntry
              change={change}
              differences={differences.filter(({ rev }) => rev === change.rev)}
              story={story}
              names={names}
              locale={locale}
            />
          </li>
        ))}
      </ol>
      {(older !== null || !isNewest) && (
        <nav className={styles["pages"]} aria-label={words.changesTitle}>
          {!isNewest && (
            <a className={buttonClass()} href={siteAddress(locale, path)}>
              {words.changesNewer}
            </a>
          )}
          {older !== null && (
            <a className={buttonClass()} href={siteAddress(locale, `${path}?before=${older}`)}>
              {words.changesOlder}
            </a>
          )}
        </nav>
      )}
      {isNewest && <LivePage story={story.slug} rev={story.rev} locale={locale} />}
    </SiteFrame>
  );
}

interface ChangeEntryProps {
  change: Change;
  differences: readonly Difference[];
  story: ChangesReading["story"];
  names: Names;
  locale: Locale;
}

/** More events than this stand behind a fold. */
const eventsInSight = 8;

function ChangeEntry({ change, differences, story, names, locale }: ChangeEntryProps) {
  const words = siteWords(locale);
  const { rev, at, kind, nature, note, events } = change;
  const shownNote = note && names.text(note);
  const list = (slugs: readonly string[]) => (
    <EventLinks slugs={slugs} story={story.slug} names={names} locale={locale} />
  );
  return (
    <>
      <p className={styles["at"]}>
        <time dateTime={at}>
          {formatInstant(Date.parse(at), { locale, timeZone: story.timeZone, style: "short" })}
        </time>
      </p>
      <div className={styles["what"]}>
        <h2 className={nature === "correction" ? styles["correction"] : styles["nature"]}>
          {nature === null ? words.changeKinds[kind] : natureLabels[nature][locale]}{" "}
          <NewToReader story={story.slug} rev={rev} shownRev={story.rev} text={words.share.newSince} />
        </h2>
        {shownNote?.text && (
          <p className="cl-statement" lang={shownNote.lang === locale ? undefined : shownNote.lang}>
            {shownNote.text}
          </p>
        )}
        {nature !== null && kind !== "event_published" && (
          <p className="cl-meta">{words.changeKinds[kind]}</p>
        )}
        {events.length === 0 ? (
          <p className="cl-meta">{words.storyAsAWhole}</p>
        ) : (
          list(events.slice(0, eventsInSight))
        )}
        {events.length > eventsInSight && (
          <details>
            <summary>{words.andMore(formatNumber(events.length - eventsInSight, locale))}</summary>
            {list(events.slice(eventsInSight))}
          </details>
        )}
        <WhatChanged differences={differences} open={nature === "correction"} names={names} locale={locale} />
        <p className="cl-meta">
          <a href={siteAddress(locale, storyPath(story.slug, { rev }))}>
            {words.asPublishedThen} ({words.revTitle(rev)})
          </a>
        </p>
      </div>
    </>
  );
}

interface EventLinksProps {
  slugs: readonly string[];
  story: string;
  names: Names;
  locale: Locale;
}

function EventLinks({ slugs, story, names, locale }: EventLinksProps) {
  const words = siteWords(locale);
  return (
    <ul className={styles["events"]}>
      {slugs.map((slug) => {
        const title = names.eventTitle(slug);
        return (
          <li key={slug}>
            <a
              href={siteAddress(locale, eventPath(story, slug))}
              lang={title?.lang === locale ? undefined : title?.lang}
            >
              {title?.text ?? `${slug} (${words.unpublishedMark})`}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
