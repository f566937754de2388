import { z } from "zod";
import type { Claim } from "../claim/schema.ts";
import { localeSchema } from "../locale.ts";
import { sameValue } from "../same-value.ts";
import { claimOrderLabel } from "./content-labels.ts";
import type { EventShape } from "./content-parts.ts";
import { claimHeading, type DescribedPart, describeClaim, describeEvent } from "./describe-content.ts";
import type { DescribedItem, DescribeSetting } from "./described-item.ts";

/** One difference in words: what became different, from what, to what. */
export const wordedChangeSchema = z.strictObject({
  part: z
    .string()
    .describe(
      "The field, such as `when`, `title.de`, `details.stage` or, of a claim, `saidAt` or `sources`.",
    ),
  label: z.string().describe("What the field is called."),
  lang: localeSchema.nullable().describe("Language of `before` and `after`, of a text written in several."),
  before: z.string().nullable().describe("`null` where there was nothing."),
  after: z.string().nullable().describe("`null` where there is nothing any more."),
});

export type WordedChange = z.infer<typeof wordedChangeSchema>;

const claimChangesSchema = z.strictObject({
  id: z.string(),
  slug: z.string(),
  label: z.string().describe("Who said it, and when."),
  change: z.enum(["added", "removed", "changed"]),
  changes: z.array(wordedChangeSchema),
});

export type ClaimChanges = z.infer<typeof claimChangesSchema>;

/** How two versions of an event differ, in words: its own fields, then each claim that was added, taken out or changed. */
export const contentChangesSchema = z.strictObject({
  event: z.array(wordedChangeSchema),
  claims: z.array(claimChangesSchema),
});

export type ContentChanges = z.infer<typeof contentChangesSchema>;

/**
 * What became different from one version of an event to another. Nothing differs exactly when there is no change here,
 * except for what refers to events that the reader may not know of. `null` is an event that isn't there yet.
 */
export function contentChanges(
  before: EventShape | null,
  after: EventShape,
  setting: DescribeSetting,
): ContentChanges {
  const was = before ? describeEvent(before, setting) : [];
  const claimsBefore = before?.claims ?? [];
  const earlier = new Map(claimsBefore.map((claim) => [claim.id, claim]));
  const later = new Set(after.claims.map(({ id }) => id));
  const present = after.claims.flatMap((claim) =>
    claimChanges(earlier.get(claim.id) ?? null, claim, setting),
  );
  const removed = claimsBefore
    .filter(({ id }) => !later.has(id))
    .map((claim): ClaimChanges => {
      const parts = changesBetween(describeClaim(claim, setting), []);
      return { ...headOf(claim, setting), change: "removed", changes: parts };
    });
  return {
    event: [
      ...changesBetween(was, describeEvent(after, setting)),
      ...orderChange(claimsBefore, after.claims, setting),
    ],
    claims: [...present, ...removed],
  };
}

/** Whether two versions of an event differ in nothing that can be told. */
export function isUnchanged({ event, claims }: ContentChanges): boolean {
  return event.length === 0 && claims.length === 0;
}

function claimChanges(before: Claim | null, after: Claim, setting: DescribeSetting): ClaimChanges[] {
  const was = before ? describeClaim(before, setting) : [];
  const changes = changesBetween(was, describeClaim(after, setting));
  if (before && changes.length === 0) return [];
  return [{ ...headOf(after, setting), change: before ? "changed" : "added", changes }];
}

function headOf(claim: Claim, setting: DescribeSetting) {
  return { id: claim.id, slug: claim.slug, label: claimHeading(claim, setting) };
}

/** Claims that both versions have, when they stand in another order. */
function orderChange(
  before: readonly Claim[],
  after: readonly Claim[],
  setting: DescribeSetting,
): WordedChange[] {
  const common = (claims: readonly Claim[], others: readonly Claim[]) =>
    claims.filter(({ id }) => others.some((other) => other.id === id));
  const [was, is] = [common(before, after), common(after, before)];
  const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);
  if (sameValue(ids(was), ids(is))) return [];
  const words = (claims: readonly Claim[]) => claims.map((claim) => claimHeading(claim, setting)).join("; ");
  const label = claimOrderLabel[setting.locale];
  return [{ part: "claims", label, lang: null, before: words(was), after: words(is) }];
}

/** The differences of what two versions say, part by part, in the order of the later one. */
function changesBetween(before: readonly DescribedPart[], after: readonly DescribedPart[]): WordedChange[] {
  const parts = new Map([...after, ...before].map((part) => [part.part, part]));
  const items = (side: readonly DescribedPart[], name: string) =>
    side.find(({ part }) => part === name)?.items ?? [];
  return [...parts.values()].flatMap(({ part, label, lang }) =>
    itemChanges(items(before, part), items(after, part)).map((change) => ({ part, label, lang, ...change })),
  );
}

type ItemChange = Pick<WordedChange, "before" | "after">;

function itemChanges(before: readonly DescribedItem[], after: readonly DescribedItem[]): ItemChange[] {
  const added = [...after];
  const gone = before.filter((item) => !takeOut(added, (other) => sameValue(other.value, item.value)));
  if (gone.length === 0 && added.length === 0) {
    const inOrder = before.every((item, index) => sameValue(item.value, after[index]?.value));
    return inOrder ? [] : [{ before: listed(before), after: listed(after) }];
  }
  // A field that holds one value has another now; of a list, what kept its key has changed.
  const single = before.length === 1 && after.length === 1;
  const changed = gone.map((item): ItemChange => {
    const other = takeOut(added, ({ key }) => single || (key !== "" && key === item.key));
    return other ? distinctly(item, other) : { before: item.text, after: null };
  });
  return [...changed, ...added.map(({ text }) => ({ before: null, after: text }))];
}

/** Two values in words, exactly where they would read alike. */
function distinctly(before: DescribedItem, after: DescribedItem): ItemChange {
  if (before.text !== after.text) return { before: before.text, after: after.text };
  return { before: before.exact, after: after.exact };
}

function takeOut(items: DescribedItem[], fits: (item: DescribedItem) => boolean): DescribedItem | undefined {
  const place = items.findIndex(fits);
  return place < 0 ? undefined : items.splice(place, 1)[0];
}

function listed(items: readonly DescribedItem[]): string {
  return items.map(({ text }) => text).join("; ");
}
