"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { may } from "@claimline/model/publication/permission";
import type { Role } from "@claimline/model/publication/role";
import { AssignmentPanel } from "../assignment/assignment-panel.tsx";
import { AssessmentPanel } from "./assessment-panel.tsx";
import styles from "./aside.module.css";
import { ChecksPanel } from "./checks-panel.tsx";
import { useEditor } from "./editor-context.ts";
import { HistoryPanel } from "./history-panel.tsx";
import { PublicationPanel } from "./publication-panel.tsx";
import type { SavedEvent } from "./saved-event.ts";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";

interface EventAsideProps {
  saved: SavedEvent | null;
  detail: DeskEventDetail | null;
  role: Role | null;
  publicUrl: string;
  onUnpublish: () => void;
  /** Given when the editor may throw the event away. */
  onTrash: (() => void) | null;
}

/** What follows from the form, what it lacks, what readers see, and its revisions. */
export function EventAside({ saved, detail, role, publicUrl, onUnpublish, onTrash }: EventAsideProps) {
  const words = useWords(stepWords);
  const { locale, story } = useEditor();
  return (
    <aside className={styles.aside} aria-label={words.state}>
      <AssessmentPanel live={detail?.live ?? null} />
      <ChecksPanel />
      {saved && (
        <PublicationPanel
          visibility={saved.visibility}
          state={saved.state}
          publicAddress={`${publicUrl}/${locale}/stories/${story.slug}/events/${saved.slug}`}
          onUnpublish={may(role, "event.unpublish") ? onUnpublish : null}
          onTrash={onTrash}
        />
      )}
      {saved && detail && <AssignmentPanel event={detail} role={role} />}
      {saved && <HistoryPanel slug={saved.slug} revisions={detail?.revisions ?? []} />}
    </aside>
  );
}
