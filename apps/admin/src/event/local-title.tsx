"use client";

import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { eventWords } from "../words/event-words.ts";
import { inLocale } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import type { EventFormValues } from "./event-form-values.ts";

/** The page's heading and the tab's name, which follow the title as it is written. */
export function LocalTitle({ isNew }: { isNew: boolean }) {
  const words = useWords(eventWords);
  const desk = useWords(deskWords);
  const setting = useEditor();
  const { control } = useFormContext<EventFormValues>();
  const title =
    inLocale(useWatch({ control, name: "title" }), setting) || (isNew ? words.newTitle : desk.untitled);
  useEffect(() => {
    document.title = `${title} · Claimline`;
  }, [title]);
  return <h1 className="cl-visually-hidden">{title}</h1>;
}
