import type { DeskListFilter } from "@claimline/model/desk/desk-filter";
import type { DeskView } from "@claimline/model/desk/desk-view";
import type { WaitReason } from "@claimline/model/desk/waiting";
import type { DeskDraft } from "./desk-drafts.ts";

/** An event as it is written now, and why it waits for who asks. */
export interface DeskRow {
  draft: DeskDraft;
  waits: readonly WaitReason[];
  /** Who has taken it on, and when that is to be done. */
  assignment: { assigneeId: string; dueBy: Date | null } | null;
}

/** Whether one of the desk's views shows the event. */
export function isInView({ draft, waits }: DeskRow, view: DeskView): boolean {
  return view === "waiting" ? waits.length > 0 : draft.findings.includes(view);
}

/** Whether an event is among those that somebody asks for. What isn't asked for lets everything through. */
export function matches(
  row: DeskRow,
  {
    slugs,
    view,
    states,
    visibility,
    kinds,
    significance,
    assignee,
    q,
  }: DeskListFilter & { slugs?: string[] | undefined },
  asker: string,
): boolean {
  const { draft, assignment } = row;
  const taker = assignee === "nobody" ? null : assignee === "me" ? asker : assignee;
  const words = (q ?? "").toLocaleLowerCase("und").split(/\s+/u);
  return (
    (slugs === undefined || slugs.includes(draft.slug)) &&
    (view === undefined || isInView(row, view)) &&
    (states === undefined || states.includes(draft.state)) &&
    (visibility === undefined || draft.visibility === visibility) &&
    (kinds === undefined || kinds.includes(draft.kind)) &&
    (significance === undefined || draft.significance >= significance) &&
    (taker === undefined || (assignment?.assigneeId ?? null) === taker) &&
    words.every((word) => draft.searched.includes(word))
  );
}
