import { Button, buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { siteAddress } from "../navigation/site-address.ts";
import { errorWords } from "./error-words.ts";
import styles from "./problem-page.module.css";

/** What stands where showing a page failed in the browser, with two ways on. */
export function Failure({ locale, retry }: { locale: Locale; retry: () => void }) {
  const { title, text, tryAgain, toStories } = errorWords[locale];
  return (
    <main className={styles["failure"]}>
      <title>{title}</title>
      <h1>{title}</h1>
      <p className="cl-lede">{text}</p>
      <p className={styles["ways"]}>
        <Button look="primary" onClick={retry}>
          {tryAgain}
        </Button>
        <a className={buttonClass()} href={siteAddress(locale, "")}>
          {toStories}
        </a>
      </p>
    </main>
  );
}
