"use client";

import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { locales, type Locale } from "@claimline/model/locale";
import { useFormContext } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import { eventWords } from "../words/event-words.ts";
import { actorName } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import type { EventFormValues } from "./event-form-values.ts";

/** What the form calls the field at a path. */
export function useFieldName(): (path: string) => string {
  const words = useWords(eventWords);
  const claims = useWords(claimWords);
  const setting = useEditor();
  const { getValues } = useFormContext<EventFormValues>();
  const names: Readonly<Record<string, string>> = { ...words, claims: claims.claims };

  return (path) => {
    const [field = "", place = "", part = ""] = path.split(".");
    if (field === "details" && place !== "") return detailName(place);
    if (field !== "claims" || place === "") return withLocale(names[field] ?? field, place);
    const actor = getValues(`claims.${Number(place)}.actor`);
    const speaker = actor ? actorName(actor, setting) : claims.newClaim;
    const parts: Readonly<Record<string, string>> = { ...claims, actor: claims.speaker };
    return part ? `${speaker}, ${parts[part] ?? part}` : speaker;
  };

  function detailName(detail: string): string {
    const labels: Readonly<Record<string, Readonly<Record<Locale, string>>>> =
      kinds[getValues("kind")].detailLabels;
    return labels[detail]?.[setting.locale] ?? detail;
  }
}

function withLocale(name: string, part: string): string {
  return locales.some((locale: Locale) => locale === part) ? `${name} ${part.toUpperCase()}` : name;
}
