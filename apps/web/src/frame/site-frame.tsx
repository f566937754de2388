import { Brand, PageHeader, SkipLink } from "@claimline/design/page-header";
import { type Locale, locales } from "@claimline/model/locale";
import { siteNameOf } from "@claimline/model/site/settings";
import { Fragment, type ReactNode } from "react";
import { publicUrl } from "../env.ts";
import { languageAddress, type PagePath, siteAddress } from "../navigation/site-address.ts";
import { readSite, siteText } from "../site/read-site.ts";
import { reachAddress, type Reported } from "../site/report-address.ts";
import { ReportLink } from "../site/report-link.tsx";
import { siteWords } from "../words/site-words.ts";
import styles from "./site-frame.module.css";

export interface SiteFrameProps {
  locale: Locale;
  /** This page without its locale: the same page in the other language is one link away; `null` when it has none. */
  path: PagePath | null;
  /** What a mistake is reported in; the page itself when absent. */
  reported?: Reported | undefined;
  /** Where the page is in a language, when that is no page of the site's own. */
  addressIn?: ((locale: Locale) => string) | undefined;
  children: ReactNode;
}

const mainId = "content";

/** Not a page in the reader's language, but one that every language's foot leads to. */
const apiReference = "/api/docs";

/** What stands around every page: skip link, brand, sections, language, and the foot. */
export async function SiteFrame({ locale, path, reported, addressIn, children }: SiteFrameProps) {
  const words = siteWords(locale);
  const site = await readSite();
  const link = (to: PagePath, text: string) => (
    <a href={siteAddress(locale, to)} {...(to === path && { "aria-current": "page" as const })}>
      {text}
    </a>
  );
  return (
    <>
      <SkipLink target={mainId}>{words.skipToContent}</SkipLink>
      <PageHeader brand={<Brand href={siteAddress(locale, "")} name={siteNameOf(site)} />}>
        <div className={styles["tools"]}>
          <nav className={`cl-nav ${styles["sections"]}`} aria-label={words.navigation}>
            {link("", words.stories)}
            {link("/method", words.method)}
          </nav>
          <nav className={`cl-nav ${styles["languages"]}`} aria-label={words.language}>
            {locales.map((language, index) => (
              <Fragment key={language}>
                {index > 0 && <span aria-hidden="true">/</span>}
                <LanguageLink
                  language={language}
                  isCurrent={language === locale}
                  path={path ?? ""}
                  address={addressIn?.(language)}
                />
              </Fragment>
            ))}
          </nav>
        </div>
      </PageHeader>
      <main id={mainId} className={styles["main"]} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles["footer"]}>
        <div className={styles["footerInner"]}>
          <nav className="cl-nav" aria-label={words.footer}>
            {link("/method", words.footerMethod)}
            {siteText(site.imprint, locale) && link("/imprint", words.imprint)}
            {siteText(site.privacy, locale) && link("/privacy", words.privacy)}
            {site.contact !== "" && <a href={reachAddress(site.contact)}>{words.contact}</a>}
            <ReportLink
              reported={
                reported ?? {
                  title: siteNameOf(site),
                  link: `${publicUrl()}${siteAddress(locale, path ?? "")}`,
                }
              }
              locale={locale}
            />
            <a href={apiReference}>API</a>
          </nav>
          <p className="cl-meta">Claimline · {words.licence}</p>
        </div>
      </footer>
    </>
  );
}

function LanguageLink({
  language,
  isCurrent,
  path,
  address,
}: {
  language: Locale;
  isCurrent: boolean;
  path: PagePath;
  address: string | undefined;
}) {
  const name = siteWords(language).languageName;
  return (
    <a
      href={address ?? (isCurrent ? siteAddress(language, path) : languageAddress(language, path))}
      // In a preview links open elsewhere unless they say otherwise.
      target={address === undefined ? undefined : "_self"}
      lang={language}
      hrefLang={language}
      {...(isCurrent ? { "aria-current": "true" as const } : { rel: "nofollow" })}
      title={name}
    >
      {language.toUpperCase()}
    </a>
  );
}
