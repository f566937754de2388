import type { Locale } from "@claimline/model/locale";
import type { Source } from "@claimline/model/source/schema";
import { formatWhen } from "@claimline/model/time/format-when";
import { languageName } from "@claimline/model/language-name";
import { siteWords } from "../words/site-words.ts";
import { sourceAnchor } from "./claim-anchor.ts";
import styles from "./source-list.module.css";

export interface SourceListProps {
  sources: readonly Source[];
  timeZone: string;
  locale: Locale;
}

/** Where the claims can be checked: title, publisher, date, language, and the address. */
export function SourceList({ sources, timeZone, locale }: SourceListProps) {
  const words = siteWords(locale);
  return (
    <ol className={styles["sources"]}>
      {sources.map((source) => (
        <li key={source.slug} id={sourceAnchor(source.slug)} className={styles["source"]}>
          <p lang={source.language} className={styles["title"]}>
            {source.url === null ? (
              source.title
            ) : (
              <a href={source.url} rel="noopener nofollow" hrefLang={source.language}>
                {source.title}
              </a>
            )}
          </p>
          <p className="cl-meta">
            {[
              source.publisher ?? words.noPublisher,
              source.publishedAt && formatWhen(source.publishedAt, { locale, timeZone, style: "short" }),
              languageName(source.language, locale),
              source.url === null ? words.withoutAddress : null,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
            {source.archiveUrl !== null && (
              <>
                {" · "}
                <a href={source.archiveUrl} rel="noopener nofollow" hrefLang={source.language}>
                  {words.archived}
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
