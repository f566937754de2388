import type { ReactNode } from "react";
import styles from "./two-columns.module.css";

export interface TwoColumnsProps {
  /** What the whole is: one piece that stands for itself, or a part of the page. */
  as: "article" | "div";
  /** Across both columns. */
  head: ReactNode;
  /** What is read. */
  children: ReactNode;
  /** What is looked up: beside it, and below it where there is no room. */
  aside: ReactNode;
}

/** A head over two columns, as the pages of an event and of a party have them. */
export function TwoColumns({ as: Element, head, children, aside }: TwoColumnsProps) {
  return (
    <Element className={styles["columns"]}>
      <header className={styles["head"]}>{head}</header>
      <div className={styles["main"]}>{children}</div>
      <div className={styles["aside"]}>{aside}</div>
    </Element>
  );
}
