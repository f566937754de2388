import type { Locale } from "@claimline/model/locale";
import { SectionTitle } from "../frame/section-title.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import type { PagePath } from "../navigation/site-address.ts";
import styles from "../method/method-page.module.css";
import type { PlainText } from "./plain-text.ts";

/** A page of text only. */
export function PlainPage({ text, path, locale }: { text: PlainText; path: PagePath; locale: Locale }) {
  return (
    <SiteFrame locale={locale} path={path}>
      <article className={styles["method"]}>
        <h1>{text.title}</h1>
        {text.parts.map(({ heading, paragraphs }, index) => (
          <section key={heading} aria-labelledby={`part-${index}`}>
            <SectionTitle id={`part-${index}`}>{heading}</SectionTitle>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className={styles["intro"]}>
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </article>
    </SiteFrame>
  );
}
