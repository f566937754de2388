"use client";

import { locales, type Locale } from "@claimline/model/locale";
import { useRouter } from "next/navigation";
import { frameWords } from "../words/frame-words.ts";
import { localeCookie } from "./locale-cookie.ts";
import { useLocale, useWords } from "./locale-context.tsx";
import styles from "./locale-switch.module.css";

const names: Readonly<Record<Locale, string>> = { de: "Deutsch", en: "English" };

/** Chooses the newsroom's language; what is typed on the page stays. */
export function LocaleSwitch() {
  const router = useRouter();
  const present = useLocale();
  const words = useWords(frameWords);

  function choose(locale: Locale) {
    document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  }

  return (
    <fieldset className={styles.switch} aria-label={words.language}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === present}
          title={names[locale]}
          onClick={() => choose(locale)}
        >
          <span aria-hidden="true">{locale.toUpperCase()}</span>
          <span className="cl-visually-hidden">{names[locale]}</span>
        </button>
      ))}
    </fieldset>
  );
}
