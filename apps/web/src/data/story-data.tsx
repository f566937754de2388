import type { Locale } from "@claimline/model/locale";
import type { Moment } from "../reading/moment.ts";
import { dataWords } from "./data-words.ts";
import { exportAddress } from "./export-links.ts";
import styles from "./story-data.module.css";

export interface StoryDataProps {
  story: string;
  moment: Moment;
  locale: Locale;
}

const files = ["json", "csv", "geojson", "jsonld", "timelinejs"] as const;
const feeds = ["ics", "atom", "jsonfeed"] as const;

/** The story as files and feeds, at the moment shown. */
export function StoryData({ story, moment, locale }: StoryDataProps) {
  const words = dataWords[locale];
  const link = ([name, holds]: readonly [string, string], address: string, download: boolean) => (
    <li key={address}>
      <a href={address} rel="nofollow" {...(download && { download: true })}>
        {name}
      </a>
      <span className="cl-meta"> {holds}</span>
    </li>
  );
  const at = { story, moment, locale };
  return (
    <section className={styles["data"]} aria-labelledby="data">
      <h2 id="data" className={styles["title"]}>
        {words.title}
      </h2>
      <p className="cl-meta">{words.text}</p>
      <ul className={styles["files"]}>
        {files.map((format) => link(words[format], exportAddress(at, format), true))}
        {feeds.map((format) => link(words[format], exportAddress(at, format), false))}
        {link(words.corrections, exportAddress(at, "atom", [["nature", "correction"]]), false)}
      </ul>
    </section>
  );
}
