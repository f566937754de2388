"use client";

import { buttonClass } from "@claimline/design/button";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficePage } from "../office/office-page.tsx";
import styles from "../office/office.module.css";
import { accountWords } from "../words/account-words.ts";
import { SecondFactorSection } from "./second-factor-section.tsx";
import { SessionList } from "./session-list.tsx";

/** The screen of one's own account: password, second factor and sessions. */
export function AccountPage() {
  const words = useWords(accountWords);
  const self = useQuery(useNewsroomApi().account.self.queryOptions());
  return (
    <OfficePage title={words.account} {...(self.data && { about: `${self.data.name} · ${self.data.email}` })}>
      <section className={styles.section} aria-labelledby="password">
        <h2 id="password">{words.password}</h2>
        <p className={styles.about}>{words.passwordHint}</p>
        <div className={styles.actions}>
          <Link className={buttonClass()} href="/change-password?to=/account">
            {words.changePassword}
          </Link>
        </div>
      </section>
      <SecondFactorSection />
      <SessionList />
    </OfficePage>
  );
}
