"use client";

import type { Role } from "@claimline/model/publication/role";
import { createContext, useContext } from "react";
import type { DeskSetting } from "./desk-records.ts";

/** What the parts of an event's form share. */
export interface EditorSetting extends DeskSetting {
  /** What the editor may do follows from it. */
  role: Role;
  /** Somebody else's event, which this editor may only read. */
  readOnly: boolean;
  /** Address of a source that a claim of a new event is begun with. */
  proposedSource?: { claim: string; address: string } | null;
  /** Moves the focus to the field at a path of the content, opening its claim if need be. */
  goTo: (path: string) => void;
}

const EditorContext = createContext<EditorSetting | null>(null);

export const EditorProvider = EditorContext.Provider;

export function useEditor(): EditorSetting {
  const setting = useContext(EditorContext);
  if (!setting) throw new Error("A part of the event's form stands outside of it.");
  return setting;
}
