"use client";

import type { DeskStory } from "@claimline/api/desk/list-desk-stories";
import { Button } from "@claimline/design/button";
import { may } from "@claimline/model/publication/permission";
import { roleLabels } from "@claimline/model/publication/role";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { LocaleSwitch } from "../locale/locale-switch.tsx";
import { SignOutButton } from "../sign-in/sign-out-button.tsx";
import { accountWords } from "../words/account-words.ts";
import { auditWords } from "../words/audit-words.ts";
import { apiKeyWords } from "../words/api-key-words.ts";
import { deskWords } from "../words/desk-words.ts";
import { guideWords } from "../words/guide-words.ts";
import { importWords } from "../words/import-words.ts";
import { peopleWords } from "../words/people-words.ts";
import { paletteWords } from "../words/palette-words.ts";
import { recordOfficeWords } from "../words/record-office-words.ts";
import { settingsWords } from "../words/settings-words.ts";
import { storyWords } from "../words/story-words.ts";
import { trashWords } from "../words/trash-words.ts";
import { timelineWords } from "../words/timeline-words.ts";
import { webhookWords } from "../words/webhook-words.ts";
import styles from "./desk-nav.module.css";
import { NavLink } from "./nav-link.tsx";
import { ViewNav } from "./view-nav.tsx";

interface DeskNavProps {
  story: string;
  stories: readonly DeskStory[];
  onPalette: () => void;
  onKeys: () => void;
}

/** Stories, the story's events by state, and the editor's own account. On a phone it folds away. */
export function DeskNav({ story, stories, onPalette, onKeys }: DeskNavProps) {
  const words = useWords(deskWords);
  const palette = useWords(paletteWords);
  const timeline = useWords(timelineWords).timeline;
  const timelinePath = `/stories/${story}/timeline`;
  const guide = useWords(guideWords).guide;
  const settings = useWords(settingsWords).settings;
  const keys = useWords(apiKeyWords).keys;
  const webhooks = useWords(webhookWords).webhooks;
  const people = useWords(peopleWords).people;
  const audit = useWords(auditWords).audit;
  const account = useWords(accountWords).account;
  const guidePath = `/stories/${story}/guide`;
  const trashPath = `/stories/${story}/trash`;
  const trash = useWords(trashWords).trash;
  const storyWord = useWords(storyWords);
  const { records } = useWords(recordOfficeWords);
  const importWord = useWords(importWords).import;
  const importPath = `/stories/${story}/import`;
  const settingsPath = `/stories/${story}/settings`;
  const path = usePathname();
  const locale = useLocale();
  const self = useQuery(useNewsroomApi().account.self.queryOptions());
  const fold = useRef<HTMLDetailsElement>(null);

  // Open beside the list from the start; on a phone it waits to be asked for.
  useEffect(() => {
    const wide = window.matchMedia("(min-width: 60rem)");
    const follow = () => {
      if (fold.current) fold.current.open = wide.matches;
    };
    follow();
    wide.addEventListener("change", follow);
    return () => wide.removeEventListener("change", follow);
  }, []);

  function page(href: string, label: string) {
    return <NavLink key={href} href={href} label={label} isOpen={path === href} onFollow={closeOnPhone} />;
  }

  function closeOnPhone() {
    if (fold.current && !window.matchMedia("(min-width: 60rem)").matches) fold.current.open = false;
  }

  return (
    <header className={styles.nav}>
      <div className={styles.head}>
        <Link className={styles.brand} href={`/stories/${story}`}>
          Claimline
        </Link>
        <LocaleSwitch />
      </div>
      <details ref={fold} className={styles.fold}>
        <summary className={styles.summary}>{words.menu}</summary>
        <button
          type="button"
          className={styles.palette}
          aria-keyshortcuts="Control+K Meta+K"
          aria-haspopup="dialog"
          onClick={onPalette}
        >
          <span>{palette.open}</span> <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
        <nav aria-label={words.storyNav}>
          <h2 className={styles.heading}>{words.stories}</h2>
          <ul className={styles.links}>
            {stories.map(({ slug, title, state }) => (
              <li key={slug}>
                <Link
                  className={styles.story}
                  href={`/stories/${slug}`}
                  aria-current={slug === story ? "true" : undefined}
                  onClick={closeOnPhone}
                >
                  {title}
                  {state !== "published" && <span className={styles.count}> {words.storyDraft}</span>}
                </Link>
              </li>
            ))}
          </ul>
          <ViewNav
            story={story}
            isList={![timelinePath, guidePath, trashPath, settingsPath, importPath].includes(path)}
            onFollow={closeOnPhone}
          />
          <h2 className={styles.heading}>{words.whole}</h2>
          <ul className={styles.links}>
            {page(timelinePath, timeline)}
            {page(guidePath, guide)}
            {page(trashPath, trash)}
            {self.data && may(self.data.role, "import.preview") && page(importPath, importWord)}
            {page(settingsPath, storyWord.story)}
          </ul>
        </nav>
        {self.data && (
          <section className={styles.account} aria-label={words.account}>
            <p className={styles.name}>{self.data.name}</p>
            <p className={styles.role}>{roleLabels[self.data.role][locale]}</p>
            <p>
              <Link href="/stories">{storyWord.stories}</Link>
            </p>
            <p>
              <Link href="/records/actor">{records}</Link>
            </p>
            {may(self.data.role, "user.list") && (
              <p>
                <Link href="/people">{people}</Link>
              </p>
            )}
            {may(self.data.role, "audit.list") && (
              <p>
                <Link href="/audit">{audit}</Link>
              </p>
            )}
            {may(self.data.role, "apiKey.list") && (
              <p>
                <Link href="/api-keys">{keys}</Link>
              </p>
            )}
            {may(self.data.role, "webhook.list") && (
              <p>
                <Link href="/webhooks">{webhooks}</Link>
              </p>
            )}
            {may(self.data.role, "settings.save") && (
              <p>
                <Link href="/settings">{settings}</Link>
              </p>
            )}
            <p>
              <Link href="/account">{account}</Link>
            </p>
            <p>
              <Button look="quiet" aria-keyshortcuts="?" aria-haspopup="dialog" onClick={onKeys}>
                {palette.keys} <kbd aria-hidden="true">?</kbd>
              </Button>
            </p>
            <SignOutButton email={self.data.email} />
          </section>
        )}
      </details>
    </header>
  );
}
