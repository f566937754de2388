"use client";

import { type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from "react";
import styles from "./palette.module.css";

interface ModalProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A box over the page that holds the focus until it is closed, by Escape or a press beside it; then it goes back. */
export function Modal({ label, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);

  function leaveFromBeside(event: SyntheticEvent) {
    if (event.target === dialog.current) dialog.current?.close();
  }

  return (
    // Escape does by keyboard what the press beside the box does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-label={label}
      onClose={onClose}
      onClick={leaveFromBeside}
    >
      <div className={styles.box}>{children}</div>
    </dialog>
  );
}
