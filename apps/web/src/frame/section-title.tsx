import styles from "./section-title.module.css";

/** The heading of a part of a page, over a rule; `count` is how many entries follow. */
export function SectionTitle({ id, count, children }: { id: string; count?: number; children: string }) {
  return (
    <h2 id={id} className={styles["title"]}>
      {children}
      {count !== undefined && <span className={styles["count"]}> {count}</span>}
    </h2>
  );
}
