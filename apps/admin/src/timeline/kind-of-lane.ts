import { type EventKind, eventKinds, kinds } from "@claimline/model/event/kinds/all-kinds";

/** The kind that a new event in a lane of kinds is proposed to be: the first of that lane; `null` for another lane. */
export function kindOfLane(lane: string | null): EventKind | null {
  return eventKinds.find((kind) => kinds[kind].lane === lane) ?? null;
}
