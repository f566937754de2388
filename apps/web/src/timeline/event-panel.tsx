"use client";

import { buttonClass } from "@claimline/design/button";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import styles from "./event-panel.module.css";
import type { TimelineWords } from "./timeline-words.ts";
import { useEventContent } from "./use-event-content.ts";

export interface EventPanelProps {
  /** Slug of the opened event. */
  slug: string | null;
  /** What the server wrote of an event into the page. */
  written: { slug: string; content: ReactNode } | null;
  /** Where the short page of an event is. */
  addressOf: (slug: string) => string;
  /** Whether it covers the page as a sheet. */
  isSheet: boolean;
  onClose: () => void;
  words: TimelineWords;
}

/** The opened event: beside the chart or, where there is no room, a sheet that holds the focus until it is closed. */
export function EventPanel({ slug, written, addressOf, isSheet, onClose, words }: EventPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  // Said once, by the server; from then on the browser opens and closes.
  const [isOpenAtFirst] = useState(slug !== null);
  const isWritten = slug !== null && slug === written?.slug;
  const { content, again } = useEventContent(slug === null || isWritten ? null : addressOf(slug));
  const isOpen = slug !== null;

  useEffect(() => {
    const element = dialog.current;
    if (!element || (element.open && isOpen && element.matches(":modal") === isSheet)) return;
    if (element.open) element.close();
    if (!isOpen) return;
    if (isSheet) element.showModal();
    else element.show();
    // By itself a browser takes the dialog's scrolled part where its content is longer than it.
    closer.current?.focus({ preventScroll: true });
  }, [isOpen, isSheet]);

  useClosing(dialog, isSheet, onClose);

  return (
    <dialog
      ref={dialog}
      open={isOpenAtFirst}
      className={styles["panel"]}
      aria-label={words.openedName}
      aria-busy={isOpen && !isWritten && content.is === "loading"}
      data-own-address=""
    >
      <div key={slug} className={styles["inside"]}>
        <button
          ref={closer}
          type="button"
          className={`${buttonClass("quiet")} ${styles["close"]}`}
          onClick={onClose}
        >
          {words.close}
        </button>
        {isWritten ? written.content : isOpen && <Fetched content={content} again={again} words={words} />}
      </div>
    </dialog>
  );
}

/** Closes on Escape and on what is pressed beside a sheet, its backdrop, which counts as the dialog itself. */
function useClosing(
  dialog: RefObject<HTMLDialogElement | null>,
  isSheet: boolean,
  onClose: () => void,
): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const controller = new AbortController();
    const { signal } = controller;
    const close = (event: Event) => {
      event.preventDefault();
      onClose();
    };
    element.addEventListener("cancel", close, { signal });
    element.addEventListener("keydown", (event) => event.key === "Escape" && close(event), { signal });
    element.addEventListener("click", (event) => isSheet && event.target === element && close(event), {
      signal,
    });
    return () => controller.abort();
  }, [dialog, isSheet, onClose]);
}

function Fetched({ content, again, words }: ReturnType<typeof useEventContent> & { words: TimelineWords }) {
  switch (content.is) {
    case "loading":
      return <output>{words.openedLoading}</output>;
    case "failed":
      return (
        <div role="alert" className={styles["failed"]}>
          <p>{words.openedFailed}</p>
          <button type="button" className={buttonClass()} onClick={again}>
            {words.tryAgain}
          </button>
        </div>
      );
    case "ready":
      return <div ref={(place) => place?.replaceChildren(content.element)} />;
  }
}
