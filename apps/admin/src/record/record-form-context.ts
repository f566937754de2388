"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { RecordNoun } from "./record-nouns.ts";

export interface NewRecordProps {
  of: RecordNoun;
  /** What was typed into the picker. */
  name: string;
  onMade: (slug: string) => void;
  onCancel: () => void;
}

export interface RecordEditorProps {
  of: RecordNoun;
  slug: string;
  /** Whether something was saved. */
  onDone: (saved: boolean) => void;
}

interface RecordForms {
  makeRecord: (props: NewRecordProps) => ReactNode;
  editRecord: (props: RecordEditorProps) => ReactNode;
}

const RecordFormContext = createContext<RecordForms>({ makeRecord: () => null, editRecord: () => null });

/** Gives the pickers the forms that make and change records, which themselves hold such pickers. */
export const RecordFormProvider = RecordFormContext.Provider;

export function useRecordForms(): RecordForms {
  return useContext(RecordFormContext);
}
