import type { ReactNode } from "react";
import { LocaleSwitch } from "../locale/locale-switch.tsx";
import styles from "./credential-page.module.css";

/** The page of a form about passwords: the product's name, one form, the choice of language. */
export function CredentialPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>Claimline</span>
        <LocaleSwitch />
      </header>
      <main className={styles.main} id="content">
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  );
}
