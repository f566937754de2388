"use client";

import { Button } from "@claimline/design/button";
import { useEditor } from "../event/editor-context.ts";
import { useWords } from "../locale/locale-context.tsx";
import { recordWords } from "../words/record-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./record-box.module.css";
import type { RecordValues } from "./record-calls.ts";
import type { RecordNoun } from "./record-nouns.ts";
import { similarRecords } from "./similar-records.ts";
import { useRecordName } from "./use-record-name.ts";

interface SimilarNoticeProps {
  of: RecordNoun;
  values: RecordValues;
  /** Takes the record that is there already. */
  onTake: (slug: string) => void;
}

/** Says, while a record is being typed, which one it may repeat, and offers to take that. */
export function SimilarNotice({ of, values, onTake }: SimilarNoticeProps) {
  const words = useWords(recordWords);
  const { records } = useEditor();
  const nameOf = useRecordName(of);
  const found = similarRecords(of, values, records);
  const reasons = { address: words.sameAddress, wikidata: words.sameWikidata, name: words.similarName };
  const titleOf = (slug: string) =>
    [nameOf(slug), of === "source" ? records.sources.get(slug)?.title : ""].filter(Boolean).join(": ");
  return (
    <output className={styles.similar}>
      {found.length > 0 && <strong>{words.similar}</strong>}
      {found.map(({ slug, why }) => (
        <span key={slug} className={styles.candidate}>
          <span>
            {titleOf(slug)} ({reasons[why]})
          </span>
          <Button
            look="quiet"
            aria-label={fill(words.takeName, { name: titleOf(slug) })}
            onClick={() => onTake(slug)}
          >
            {words.take}
          </Button>
        </span>
      ))}
    </output>
  );
}
