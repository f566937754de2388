import type { SearchMatch } from "@claimline/api/search/event-matches";
import { Fragment } from "react";
import styles from "./marked-text.module.css";

/** A text with the words marked that a search has found in it. */
export function MarkedText({
  text,
  found,
}: {
  text: string;
  found: readonly Pick<SearchMatch, "text" | "ranges">[];
}) {
  const ranges = found.find((match) => match.text === text)?.ranges ?? [];
  return (
    <>
      {ranges.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, from)}
          <mark className={styles["mark"]}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
