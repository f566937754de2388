import { type EventKind, eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import type { Locale } from "@claimline/model/locale";
import { slugFrom } from "@claimline/model/slug";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { emptyDetails } from "@claimline/model/event/empty-details";
import { newClaim } from "../claim/new-claim.ts";
import { isWebAddress } from "../record/web-address.ts";
import { emptyFormValues, type EventFormValues } from "./event-form-values.ts";

/** What a new event is proposed to be, such as by the place in the chart where it was begun. */
export interface EventProposal {
  /** EDTF. */
  when: string | null;
  kind: EventKind | null;
  /** In the story's main language. */
  title: string | null;
  /** Address of a source for its first claim. */
  source: string | null;
}

/** The proposal in an address: "?when=2024-10-28&kind=denial&title=…&source=https://…". What can't be read counts as not given. */
export function readProposal(parameters: Pick<URLSearchParams, "get">): EventProposal {
  const when = edtfSchema.safeParse(parameters.get("when"));
  const kind = eventKindSchema.safeParse(parameters.get("kind"));
  const source = parameters.get("source");
  return {
    when: when.success ? when.data : null,
    kind: kind.success ? kind.data : null,
    title: parameters.get("title")?.trim().slice(0, 200) || null,
    source: source && isWebAddress(source) ? source : null,
  };
}

/** The same the other way round. */
export function printProposal({ when, kind, title, source }: EventProposal): string {
  const parameters = new URLSearchParams({
    ...(when && { when }),
    ...(kind && { kind }),
    ...(title && { title }),
    ...(source && { source }),
  });
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

/** The rest of an address once the proposal is in the form. */
export function withoutProposal(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of ["when", "kind", "title", "source"]) parameters.delete(name);
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

/**
 * A form for a new event as it is proposed: with kind and date it is as good as empty (`blank`), while a title was written
 * by somebody and is to be saved. `source` says which claim is begun with what address.
 */
export function proposedFormValues(
  proposal: EventProposal | null,
  defaultLocale: Locale,
): { blank: EventFormValues; begun: EventFormValues; source: { claim: string; address: string } | null } {
  const empty = emptyFormValues();
  const kind = proposal?.kind ?? empty.kind;
  const blank = { ...empty, kind, details: emptyDetails(kind), when: proposal?.when ?? null };
  const words = proposal?.title ?? "";
  const titled = { ...blank, title: words ? { [defaultLocale]: words } : {}, slug: slugFrom(words) };
  if (!proposal?.source) return { blank, begun: titled, source: null };
  const claim = newClaim();
  return {
    blank,
    begun: { ...titled, claims: [claim] },
    source: { claim: claim.id, address: proposal.source },
  };
}
