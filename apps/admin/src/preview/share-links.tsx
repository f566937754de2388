"use client";

import { Button } from "@claimline/design/button";
import { formatInstant } from "@claimline/model/time/format-clock";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useEditor } from "../event/editor-context.ts";
import { useWords } from "../locale/locale-context.tsx";
import { previewWords } from "../words/preview-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./preview.module.css";

const durations = [1, 24, 168, 720] as const;

/** Makes links to the draft for people outside of the newsroom, and ends them. */
export function ShareLinks({ id, publicUrl }: { id: string; publicUrl: string }) {
  const words = useWords(previewWords);
  const steps = useWords(stepWords);
  const { locale, story } = useEditor();
  const api = useNewsroomApi();
  const [hours, setHours] = useState<(typeof durations)[number]>(168);
  const [said, setSaid] = useState("");
  const links = useQuery(api.preview.list.queryOptions({ id }));
  const make = useMutation(api.preview.create.mutationOptions({ onSuccess: () => links.refetch() }));
  const end = useMutation(
    api.preview.revoke.mutationOptions({
      onSuccess: async () => {
        setSaid(words.ended);
        make.reset();
        await links.refetch();
      },
    }),
  );
  const problem = make.error ?? end.error ?? links.error;
  const made = make.data && `${publicUrl}${make.data.path}`;
  const lengths = { 1: words.hours1, 24: words.hours24, 168: words.hours168, 720: words.hours720 };

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  }

  return (
    <details className={styles.share}>
      <summary className={styles.summary}>{words.share}</summary>
      <p className={styles.quiet}>{words.shareHelp}</p>
      <form
        className={styles.tools}
        onSubmit={(event) => {
          event.preventDefault();
          setSaid("");
          if (!make.isPending) make.mutate({ id, hours });
        }}
      >
        <label className={styles.choice}>
          {words.lasts}
          <select
            className="cl-input"
            value={hours}
            onChange={({ target }) =>
              setHours(durations.find((each) => String(each) === target.value) ?? 168)
            }
          >
            {durations.map((each) => (
              <option key={each} value={each}>
                {lengths[each]}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" aria-disabled={make.isPending}>
          {words.make}
        </Button>
      </form>
      {made !== undefined && (
        <div className={styles.made}>
          <label className={styles.link}>
            {words.link}
            <input className="cl-input" readOnly value={made} onFocus={({ target }) => target.select()} />
          </label>
          <Button onClick={() => void copy(made)}>{words.copy}</Button>
        </div>
      )}
      <output className={styles.quiet}>{said}</output>
      {problem && <ProblemNotice title={words.failed} problem={problemOf(problem)} />}
      {links.data && links.data.items.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.links}</h3>
          <ul className={styles.links}>
            {links.data.items.map((link) => {
              const until = formatInstant(Date.parse(link.expiresAt), {
                locale,
                timeZone: story.timeZone,
                style: "short",
                zone: false,
              });
              return (
                <li key={link.id} className={styles.row}>
                  <span>{fill(words.linkBy, { name: link.createdBy ?? steps.somebody, until })}</span>
                  <Button
                    look="quiet"
                    aria-label={fill(words.endName, { until })}
                    onClick={() => end.mutate({ id: link.id })}
                  >
                    {words.end}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}
