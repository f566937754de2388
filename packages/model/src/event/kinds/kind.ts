import type { z } from "zod";
import type { Lane } from "../lane.ts";
import type { Wording } from "../../locale.ts";

/**
 * All that makes a kind of event: one such definition per file. `utterance` marks a kind whose events consist
 * in something being said, so that what counts is that it was said, not whether it is true.
 */
export interface KindDefinition<Name extends string, Details extends z.ZodObject> {
  readonly kind: Name;
  readonly label: Wording;
  readonly detailLabels: Readonly<Record<keyof Details["shape"], Wording>>;
  /** One character that stands for the kind where there is no room for its label. */
  readonly icon: string;
  readonly lane: Lane;
  readonly utterance: boolean;
  readonly details: Details;
}

export function defineKind<const Name extends string, Details extends z.ZodObject>(
  definition: KindDefinition<Name, Details>,
): KindDefinition<Name, Details> {
  return definition;
}
