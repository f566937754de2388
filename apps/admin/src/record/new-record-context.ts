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

type RenderNewRecord = (props: NewRecordProps) => ReactNode;

const NewRecordContext = createContext<RenderNewRecord>(() => null);

/** Gives the pickers the form that makes records, which itself holds such pickers. */
export const NewRecordProvider = NewRecordContext.Provider;

export function useRenderNewRecord(): RenderNewRecord {
  return useContext(NewRecordContext);
}
