import { readStoryBundle } from "@claimline/formats/story-bundle-check";
import { eventContentSchema } from "@claimline/model/event/schema";
import { sameValue } from "@claimline/model/same-value";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { readShippedStory } from "../story/shipped-story.ts";

export const offerImportInput = z.strictObject({ story: slugSchema });

export const offerImportOutput = z.strictObject({
  /** How many events of the bundle that came with the product this story has never had like that; 0 without such a bundle. */
  events: z.int(),
});

/**
 * Whether the product came with a later bundle of the story than the one that was loaded. It is never applied by itself: `import.preview` with `file: { as:
 * "shipped" }` shows what it would do. @throws ProblemError `not-found`
 */
export async function offerImport(
  { database }: SignedInContext,
  { story: slug }: z.infer<typeof offerImportInput>,
): Promise<z.infer<typeof offerImportOutput>> {
  const story = await database.story.findUnique({ where: { slug }, select: { id: true } });
  if (!story) throw new ProblemError("not-found");
  const text = await readShippedStory(slug);
  const read = text === null ? null : readStoryBundle(text, "en");
  if (!read?.ok) return { events: 0 };
  const slugs = read.bundle.events.map((event) => event.slug);
  const present = await database.timelineEvent.findMany({
    where: { storyId: story.id, slug: { in: slugs } },
    select: {
      slug: true,
      content: true,
      revisions: { where: { cause: "import" }, select: { content: true } },
    },
  });
  const imported = await database.storyImportRow.findMany({
    where: { import: { storyId: story.id, state: { in: ["applied", "undone"] } }, slug: { in: slugs } },
    select: { slug: true, content: true },
  });
  const had = new Map<string, unknown[]>();
  const add = (of: string, content: unknown) => {
    const parsed = eventContentSchema.safeParse(content);
    if (parsed.success) had.set(of, [...(had.get(of) ?? []), parsed.data]);
  };
  for (const { slug: of, content, revisions } of present)
    for (const one of [content, ...revisions.map((revision) => revision.content)]) add(of, one);
  for (const { slug: of, content } of imported) if (of !== null) add(of, content);
  const isNew = (event: { slug: string }) =>
    !had.get(event.slug)?.some((content) => sameValue(content, event));
  return { events: read.bundle.events.filter(isNew).length };
}
