import styles from "./section-title.module.css";

export interface SectionTitleProps {
  id: string;
  /** How many entries follow. */
  count?: number;
  /** Default 2. */
  level?: 2 | 3;
  children: string;
}

/** The heading of a part of a page, over a rule. */
export function SectionTitle({ id, count, level = 2, children }: SectionTitleProps) {
  const Heading = `h${level}` as const;
  return (
    <Heading id={id} className={styles["title"]}>
      {children}
      {count !== undefined && <span className={styles["count"]}> {count}</span>}
    </Heading>
  );
}
