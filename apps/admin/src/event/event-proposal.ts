import { type EventKind, eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { emptyDetails, emptyFormValues, type EventFormValues } from "./event-form-values.ts";

/** What a new event is proposed to be, such as by the place in the chart where it was begun. */
export interface EventProposal {
  /** EDTF. */
  when: string | null;
  kind: EventKind | null;
}

/** The proposal in an address: "?when=2024-10-28&kind=denial". What can't be read counts as not given. */
export function readProposal(parameters: Pick<URLSearchParams, "get">): EventProposal {
  const when = edtfSchema.safeParse(parameters.get("when"));
  const kind = eventKindSchema.safeParse(parameters.get("kind"));
  return { when: when.success ? when.data : null, kind: kind.success ? kind.data : null };
}

/** The rest of an address once the proposal is in the form. */
export function withoutProposal(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete("when");
  parameters.delete("kind");
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

/** A form for a new event as it is proposed. */
export function proposedFormValues(proposal: EventProposal | null): EventFormValues {
  const empty = emptyFormValues();
  const kind = proposal?.kind ?? empty.kind;
  return { ...empty, kind, details: emptyDetails(kind), when: proposal?.when ?? null };
}
