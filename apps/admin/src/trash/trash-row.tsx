"use client";

import type { trashedEventSchema } from "@claimline/api/desk/list-trash";
import { Button } from "@claimline/design/button";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { formatInstant } from "@claimline/model/time/format-clock";
import { formatWhen } from "@claimline/model/time/format-when";
import type { z } from "zod";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { trashWords } from "../words/trash-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./trash.module.css";

interface TrashRowProps {
  event: z.infer<typeof trashedEventSchema>;
  timeZone: string;
  busy: boolean;
  onBack: (title: string) => void;
}

/** One event in the trash: what it was, who threw it away and when. */
export function TrashRow({ event, timeZone, busy, onBack }: TrashRowProps) {
  const words = useWords(trashWords);
  const steps = useWords(stepWords);
  const locale = useLocale();
  const { kind, when, trashedAt, trashedBy, editable } = event;
  const title = event.title || words.untitled;
  const at = formatInstant(Date.parse(trashedAt), { locale, timeZone, style: "short", zone: false });
  const date = when === null ? words.undated : formatWhen(when, { locale, timeZone, style: "short" });
  return (
    <li className={styles.event}>
      <div className={styles.about}>
        <strong>{title}</strong>
        <span className={styles.quiet}>
          {kinds[kind].label[locale]} · {date}
        </span>
        <span className={styles.quiet}>{fill(words.by, { name: trashedBy ?? steps.somebody, at })}</span>
      </div>
      {editable && (
        <Button
          aria-label={fill(words.backName, { title })}
          aria-disabled={busy}
          onClick={() => onBack(title)}
        >
          {words.back}
        </Button>
      )}
    </li>
  );
}
