import { Fragment } from "react";
import styles from "./api-reference.module.css";

/** A description of the document: paragraphs, with `code` between backticks. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={styles["prose"]}>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>
          <Inline text={paragraph} />
        </p>
      ))}
    </div>
  );
}

/** A sentence with `code` between backticks. */
export function Inline({ text }: { text: string }) {
  return text
    .split("`")
    .map((part, place) =>
      place % 2 === 1 ? (
        <code key={`${place} ${part}`}>{part}</code>
      ) : (
        <Fragment key={`${place} ${part}`}>{part}</Fragment>
      ),
    );
}
