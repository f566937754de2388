import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { Locale } from "@claimline/model/locale";
import type { FieldProblem } from "@claimline/model/problem";
import { sameValue } from "@claimline/model/same-value";
import { emptyDetails } from "@claimline/model/event/empty-details";
import { get, set } from "react-hook-form";
import { checkFormValues, contentIn, emptyFormValues, type EventFormValues } from "./event-form-values.ts";

/** What of a form can be saved, and what can't yet and why; no content when not even a part of it makes an event. */
export interface Savable {
  content: EventContent | null;
  withheld: readonly FieldProblem[];
}

/** A fault that only the server could find, and the value that had it: another value is for it to look at anew. */
export interface ServerFault extends FieldProblem {
  value: unknown;
}

/**
 * The form's content, with each faulty field as it was saved last. A new claim that is faulty waits as a whole, with
 * the figures that it gives.
 */
export function savableContent(
  values: EventFormValues,
  saved: EventContent | null,
  { locale, serverFaults }: { locale: Locale; serverFaults: readonly ServerFault[] },
): Savable {
  const check = checkFormValues(values, locale);
  const still = serverFaults.filter(({ path, value }) => sameValue(get(values, path), value));
  if (check.ok && still.length === 0) return { content: check.value, withheld: [] };
  const withheld = [...(check.ok ? [] : check.problems), ...still];
  const content = contentIn(values);
  const waiting = new Set<string>();
  for (const { path } of withheld) fallBack(content, path, saved, waiting);
  const claims = content.claims.filter(({ id }) => !waiting.has(id));
  const slugs = new Set(claims.map(({ slug }) => slug));
  const quantities = content.quantities.filter(({ claim }) => claim !== undefined && slugs.has(claim));
  const result = eventContentSchema.safeParse({ ...content, claims, quantities });
  return { content: result.success ? result.data : null, withheld };
}

/** Puts the saved value, or none, where the fault is; claims that have none wait. */
function fallBack(
  content: ReturnType<typeof contentIn>,
  path: string,
  saved: EventContent | null,
  waiting: Set<string>,
): void {
  const [head = "", second = "", third] = path.split(".");
  const untouched: object = saved ?? emptyFormValues();
  if (head === "claims") {
    const claim = content.claims[Number(second)];
    const before = saved?.claims.find(({ id }) => id === claim?.id);
    if (!claim) return;
    if (!before || third === undefined) waiting.add(claim.id);
    else set(claim, third, get(before, third));
  } else if (head === "title" || head === "summary") {
    set(content, `${head}.${second}`, get(untouched, `${head}.${second}`));
  } else if (head === "details") {
    const details: object = saved?.kind === content.kind ? saved.details : emptyDetails(content.kind);
    set(content, `details.${second}`, get(details, second));
  } else {
    set(content, head, get(untouched, head));
  }
}
