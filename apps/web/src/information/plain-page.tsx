import type { Locale } from "@claimline/model/locale";
import type { SiteSettings } from "@claimline/model/site/settings";
import { ProblemError } from "@claimline/api/problem-error";
import type { Metadata } from "next";
import Markdown from "react-markdown";
import { pageMetadata } from "../frame/page-metadata.ts";
import { SiteFrame } from "../frame/site-frame.tsx";
import { readSite, siteText } from "../site/read-site.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import styles from "./plain-page.module.css";

/** The texts of the settings that have a page of their own. */
export type PlainText = keyof Pick<SiteSettings, "imprint" | "privacy">;

async function readText(name: PlainText, locale: Locale) {
  const text = siteText((await readSite())[name], locale);
  if (text === null) throw new ProblemError("not-found");
  return text;
}

/** Title and description of a text's page. @throws ProblemError `not-found` when nobody has written it */
export async function plainMetadata(name: PlainText, locale: Locale): Promise<Metadata> {
  const { text } = await readText(name, locale);
  const title = siteWords(locale)[name];
  return await pageMetadata({ locale, path: `/${name}`, title, text: `${title}: ${text.slice(0, 150)}` });
}

/**
 * A page with one of the newsroom's own texts. It is Markdown; HTML in it is left out, and addresses that would run
 * something lead nowhere.
 *
 * @throws ProblemError `not-found` when nobody has written it
 */
export async function plainPage(name: PlainText, locale: Locale) {
  const { text, lang } = await readText(name, locale);
  const fallback = lang === locale ? null : lang;
  return (
    <SiteFrame locale={locale} path={`/${name}`}>
      <article className={styles["page"]}>
        <h1>{siteWords(locale)[name]}</h1>
        <FallbackNote lang={fallback} locale={locale} />
        <div className={styles["text"]} lang={fallback ?? undefined}>
          <Markdown skipHtml disallowedElements={["img"]} components={{ h1: "h2" }}>
            {text}
          </Markdown>
        </div>
      </article>
    </SiteFrame>
  );
}
