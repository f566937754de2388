"use client";

import { Button } from "@claimline/design/button";
import { useEffect, useRef, useState } from "react";
import { useEditor } from "../event/editor-context.ts";
import { faultIn, NatureFields, tellable, toldNothing } from "../event/nature-fields.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { guideWords } from "../words/guide-words.ts";
import styles from "./guide.module.css";

interface PublishGuideProps {
  /** Readers see a guided reading already: the change to it has a nature. */
  asksNature: boolean;
  busy: boolean;
  onPublish: (told: ReturnType<typeof tellable>) => void;
  onCancel: () => void;
}

/** What publishing still asks for, in the flow of the page. */
export function PublishGuide({ asksNature, busy, onPublish, onCancel }: PublishGuideProps) {
  const words = useWords(guideWords);
  const { story } = useEditor();
  const [told, setTold] = useState(toldNothing);
  const [fault, setFault] = useState<ReturnType<typeof faultIn>>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={styles.publish}
      aria-label={words.publish}
      onSubmit={(event) => {
        event.preventDefault();
        const found = asksNature ? faultIn(told, story.defaultLocale) : null;
        setFault(found);
        if (found === null && !busy) onPublish(tellable(told));
      }}
    >
      {asksNature && <NatureFields told={told} fault={fault} onTell={setTold} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {words.publish}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
