"use client";

import { Button } from "@claimline/design/button";
import { locales } from "@claimline/model/locale";
import { useEffect, useRef, useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { useEditor } from "../event/editor-context.ts";
import type { SavedEvent } from "../event/saved-event.ts";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { previewWords } from "../words/preview-words.ts";
import { valueLabel } from "../words/value-labels.ts";
import styles from "./preview.module.css";
import { ShareLinks } from "./share-links.tsx";
import { useOwnPreview } from "./use-own-preview.ts";

interface PreviewPanelProps {
  saved: SavedEvent;
  /** Where the public site is. */
  publicUrl: string;
  onClose: () => void;
}

/** The readers' page of the event beside the form, with the draft in it: in either language, as of any day. */
export function PreviewPanel({ saved, publicUrl, onClose }: PreviewPanelProps) {
  const words = useWords(previewWords);
  const frame = useWords(frameWords);
  const { locale, readOnly } = useEditor();
  const [language, setLanguage] = useState(locale);
  const [asOf, setAsOf] = useState("");
  const { path, problem, retry } = useOwnPreview(saved.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const query = asOf === "" ? "" : `?asof=${encodeURIComponent(asOf)}`;

  return (
    <section className={styles.panel} aria-labelledby="preview-title">
      <div className={styles.head}>
        <h2 id="preview-title" ref={heading} tabIndex={-1} className={styles.title}>
          {words.preview}
        </h2>
        <Button look="quiet" aria-label={words.close} onClick={onClose}>
          ×
        </Button>
      </div>
      <div className={styles.tools}>
        <fieldset className={styles.languages}>
          <legend className="cl-visually-hidden">{words.language}</legend>
          {locales.map((each) => (
            <label key={each} className={styles.choice}>
              <input
                type="radio"
                name="preview-language"
                checked={language === each}
                onChange={() => setLanguage(each)}
              />
              {valueLabel(each, locale)}
            </label>
          ))}
        </fieldset>
        <label className={styles.choice}>
          {words.asOf}
          <input
            className="cl-input"
            type="date"
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
        </label>
        {asOf !== "" && (
          <Button look="quiet" onClick={() => setAsOf("")}>
            {words.today}
          </Button>
        )}
      </div>
      <p className={styles.quiet}>{words.follows}</p>
      {problem ? (
        <ProblemNotice title={frame.notLoaded} problem={problem} onRetry={retry} />
      ) : path === null ? (
        <Loading />
      ) : (
        <iframe
          // Loaded anew with each save.
          key={saved.version}
          className={styles.frame}
          title={words.frame}
          src={`${publicUrl}${path}/${language}${query}`}
          referrerPolicy="no-referrer"
          // oxlint-disable-next-line react/iframe-missing-sandbox -- another origin than the newsroom's, whose fonts need it
          sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"
        />
      )}
      {!readOnly && <ShareLinks id={saved.id} publicUrl={publicUrl} />}
    </section>
  );
}
