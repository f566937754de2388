import type { DeskTimeline } from "@claimline/api/desk/get-desk-timeline";
import { visibilityLabels, workStateLabels } from "@claimline/model/publication/state";
import type { Locale } from "@claimline/model/locale";
import { edtfBounds, printBounds } from "@claimline/model/time/bounds";
import { deskWords } from "../words/desk-words.ts";
import { timelineWords } from "../words/timeline-words.ts";
import { fill } from "../words/word-table.ts";

export type DeskItem = DeskTimeline["items"][number];

/** Dates that are not saved yet, as EDTF, by slug. */
export type Moves = ReadonlyMap<string, string>;

/** An answer with events where they are being moved to. */
export function withMoves(answer: DeskTimeline, moves: Moves, timeZone: string): DeskTimeline {
  const items = answer.items.map((item) => {
    const when = moves.get(item.slug);
    return when === undefined ? item : { ...item, when, ...printBounds(edtfBounds(when, timeZone)) };
  });
  return { ...answer, items };
}

/** An answer whose titles say where each event stands: "Entwurf: …"; what is published as it is needs no word. */
export function withStates(answer: DeskTimeline, locale: Locale): DeskTimeline {
  const items = answer.items.map((item) => ({ ...item, title: markedTitle(item, locale) }));
  return { ...answer, items };
}

function markedTitle(item: DeskItem, locale: Locale): string {
  const title = item.title || deskWords.untitled[locale];
  const state = stateWord(item, locale);
  return state === null ? title : fill(timelineWords.marked[locale], { state, title });
}

/** The word for where an event stands; `null` for one that readers see as it is. */
function stateWord({ state, visibility }: DeskItem, locale: Locale): string | null {
  if (visibility === "unpublished") return visibilityLabels.unpublished[locale];
  if (state === "published") return null;
  if (state === "draft" && visibility === "live") return timelineWords.changed[locale];
  return workStateLabels[state][locale];
}
