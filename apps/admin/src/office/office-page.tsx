"use client";

import { SkipLink } from "@claimline/design/page-header";
import { type Action, may } from "@claimline/model/publication/permission";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { LocaleSwitch } from "../locale/locale-switch.tsx";
import { apiKeyWords } from "../words/api-key-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { accountWords } from "../words/account-words.ts";
import { auditWords } from "../words/audit-words.ts";
import { peopleWords } from "../words/people-words.ts";
import { storyWords } from "../words/story-words.ts";
import { recordOfficeWords } from "../words/record-office-words.ts";
import { settingsWords } from "../words/settings-words.ts";
import { webhookWords } from "../words/webhook-words.ts";
import styles from "./office.module.css";

interface OfficePageProps {
  title: string;
  about?: string;
  children: ReactNode;
}

/** A screen that belongs to no story: the way back, the screens beside it that the account may use, one headline. */
export function OfficePage({ title, about, children }: OfficePageProps) {
  const frame = useWords(frameWords);
  const { people } = useWords(peopleWords);
  const { account } = useWords(accountWords);
  const { audit } = useWords(auditWords);
  const { keys } = useWords(apiKeyWords);
  const { webhooks } = useWords(webhookWords);
  const { settings } = useWords(settingsWords);
  const path = usePathname();
  const self = useQuery(useNewsroomApi().account.self.queryOptions());
  const { stories } = useWords(storyWords);
  const { records } = useWords(recordOfficeWords);
  const screens: readonly { href: string; label: string; action: Action }[] = [
    { href: "/stories", label: stories, action: "desk.stories" },
    { href: "/records/actor", label: records, action: "desk.records" },
    { href: "/people", label: people, action: "user.list" },
    { href: "/audit", label: audit, action: "audit.list" },
    { href: "/api-keys", label: keys, action: "apiKey.list" },
    { href: "/webhooks", label: webhooks, action: "webhook.list" },
    { href: "/settings", label: settings, action: "settings.save" },
    { href: "/account", label: account, action: "account.sessions" },
  ];
  const role = self.data?.role ?? null;
  return (
    <div>
      <SkipLink target="content">{frame.skip}</SkipLink>
      <header className={styles.head}>
        <nav className={styles.nav} aria-label={frame.office}>
          <Link href="/">{frame.toStart}</Link>
          {screens
            .filter(({ action }) => may(role, action))
            .map(({ href, label }) => (
              <Link
                key={href}
                href={href}
                aria-current={
                  path === href || (href.startsWith("/records") && path.startsWith("/records"))
                    ? "page"
                    : undefined
                }
              >
                {label}
              </Link>
            ))}
        </nav>
        <LocaleSwitch />
      </header>
      <main id="content" className={styles.page} tabIndex={-1}>
        <h1>{title}</h1>
        {about && <p className={styles.about}>{about}</p>}
        {children}
      </main>
    </div>
  );
}
