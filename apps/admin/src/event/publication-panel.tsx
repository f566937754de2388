"use client";

import { Button } from "@claimline/design/button";
import {
  stateAfter,
  type Visibility,
  visibilityLabels,
  type WorkState,
} from "@claimline/model/publication/state";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { trashWords } from "../words/trash-words.ts";
import styles from "./aside.module.css";
import { useEditor } from "./editor-context.ts";

interface PublicationPanelProps {
  visibility: Visibility;
  state: WorkState;
  /** Address of the readers' page of the event. */
  publicAddress: string;
  /** Given when the editor may unpublish. */
  onUnpublish: (() => void) | null;
  /** Given when the editor may throw away what was never published. */
  onTrash: (() => void) | null;
}

/** Whether readers see the event, where, and how to take it back. */
export function PublicationPanel({
  visibility,
  state,
  publicAddress,
  onUnpublish,
  onTrash,
}: PublicationPanelProps) {
  const words = useWords(stepWords);
  const trash = useWords(trashWords);
  const { locale } = useEditor();
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>
        {words.publication}: {visibilityLabels[visibility][locale]}
      </h2>
      {visibility === "never_published" ? (
        <p className={styles.quiet}>{words.notPublic}</p>
      ) : (
        <p>
          <a href={publicAddress} target="_blank" rel="noreferrer">
            {visibility === "live" ? words.openPublic : words.openTombstone}
          </a>
        </p>
      )}
      {visibility === "live" && state !== "published" && <p className={styles.quiet}>{words.liveDiffers}</p>}
      {visibility === "live" && onUnpublish && (
        <p>
          <Button look="quiet" onClick={onUnpublish}>
            {words.unpublish}
          </Button>
        </p>
      )}
      {visibility === "never_published" && stateAfter(state, "save") !== null && onTrash && (
        <>
          <p>
            <Button look="quiet" onClick={onTrash}>
              {trash.move}
            </Button>
          </p>
          <p className={styles.quiet}>{trash.moveHelp}</p>
        </>
      )}
    </section>
  );
}
