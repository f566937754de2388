import { isDeepStrictEqual } from "node:util";
import type { DatabaseTransaction } from "@claimline/db/database";
import type { CitedRecord, Records } from "@claimline/model/event/rules";
import type { PublicationMoment } from "../publication/publish-in-story.ts";

/** Lets the story show these records as they are now; those that it shows already stay untouched. */
export async function publishRecords(
  tx: DatabaseTransaction,
  storyId: string,
  { rev }: PublicationMoment,
  { actors, places, sources }: Records,
): Promise<void> {
  const cited: CitedRecord[] = [
    ...[...actors.values()].map((content) => ({ kind: "actor" as const, content })),
    ...[...places.values()].map((content) => ({ kind: "place" as const, content })),
    ...[...sources.values()].map((content) => ({ kind: "source" as const, content })),
  ];
  const shown = await tx.publishedRecord.findMany({
    where: { storyId, untilRev: null, slug: { in: cited.map(({ content }) => content.slug) } },
  });
  const shownContents = new Map(shown.map(({ kind, slug, content }) => [`${kind} ${slug}`, content]));
  const changed = cited.filter(
    ({ kind, content }) =>
      !isDeepStrictEqual(shownContents.get(`${kind} ${content.slug}`), withoutAbsent(content)),
  );
  for (const { kind, content } of changed) {
    await tx.publishedRecord.updateMany({
      where: { storyId, kind, slug: content.slug, untilRev: null },
      data: { untilRev: rev },
    });
  }
  await tx.publishedRecord.createMany({
    data: changed.map(({ kind, content }) => ({ storyId, kind, slug: content.slug, fromRev: rev, content })),
  });
}

/** As JSON keeps it: optional texts that are `undefined` aren't there. */
function withoutAbsent(content: CitedRecord["content"]): unknown {
  return JSON.parse(JSON.stringify(content));
}
