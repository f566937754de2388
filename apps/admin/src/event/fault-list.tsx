"use client";

import type { FieldProblem } from "@claimline/model/problem";
import { type Locale, locales } from "@claimline/model/locale";
import { useFormContext } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import { eventWords } from "../words/event-words.ts";
import { actorName } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";

/** Faults as links to their fields: "Aussagen, Mark Rutte: Die Aussage nennt keine Quelle." */
export function FaultList({ faults }: { faults: readonly Pick<FieldProblem, "path" | "message">[] }) {
  const { goTo } = useEditor();
  const nameOf = useFieldName();
  return (
    <ul className={styles.faults}>
      {faults.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {path === "" ? (
            message
          ) : (
            <button type="button" className={styles.fault} onClick={() => goTo(path)}>
              {nameOf(path)}: {message}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the form calls the field at a path. */
function useFieldName(): (path: string) => string {
  const words = useWords(eventWords);
  const claims = useWords(claimWords);
  const setting = useEditor();
  const { getValues } = useFormContext<EventFormValues>();
  const names: Readonly<Record<string, string>> = {
    ...words,
    significance: words.significance,
    when: words.when,
    note: words.note,
  };

  return (path) => {
    const [field = "", place = "", part = ""] = path.split(".");
    if (field !== "claims" || place === "") return withLocale(names[field] ?? field, place);
    const actor = getValues(`claims.${Number(place)}.actor`);
    const speaker = actor ? actorName(actor, setting) : claims.newClaim;
    const parts: Readonly<Record<string, string>> = { ...claims, actor: claims.speaker };
    return part ? `${speaker}, ${parts[part] ?? part}` : speaker;
  };
}

function withLocale(name: string, part: string): string {
  return locales.some((locale: Locale) => locale === part) ? `${name} ${part.toUpperCase()}` : name;
}
