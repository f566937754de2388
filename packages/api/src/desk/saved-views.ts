import { isTaken } from "@claimline/db/database";
import { deskFilterSchema, viewNameSchema } from "@claimline/model/desk/desk-filter";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";

export const savedViewSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  filter: deskFilterSchema,
});

export type SavedView = z.infer<typeof savedViewSchema>;

export const listViewsInput = z.strictObject({
  /** Slug of the story. */
  story: slugSchema,
});

export const listViewsOutput = z.strictObject({ items: z.array(savedViewSchema) });

/** The caller's own views of a story's desk, by name. @throws ProblemError `not-found` */
export async function listViews(
  ctx: SignedInContext,
  { story }: z.infer<typeof listViewsInput>,
): Promise<z.infer<typeof listViewsOutput>> {
  const storyId = await storyIdOf(ctx, story);
  const rows = await ctx.database.savedView.findMany({
    where: { storyId, userId: ctx.account.id },
    select: { id: true, name: true, filter: true },
    orderBy: { name: "asc" },
  });
  return { items: rows.map((row) => savedViewSchema.parse(row)) };
}

export const saveViewInput = z.strictObject({
  story: slugSchema,
  name: viewNameSchema,
  filter: deskFilterSchema,
});

/** So many one can still find something in. */
const mostViews = 50;

/**
 * Keeps a filter under a name for who asks. @throws ProblemError `not-found`; `invalid-input` when they have a view of that
 * name, or fifty
 */
export async function saveView(
  ctx: SignedInContext,
  { story, name, filter }: z.infer<typeof saveViewInput>,
): Promise<SavedView> {
  const storyId = await storyIdOf(ctx, story);
  const owner = { storyId, userId: ctx.account.id };
  if ((await ctx.database.savedView.count({ where: owner })) >= mostViews) {
    throw new ProblemError("invalid-input", { fields: [{ path: "name", code: "too-many-views" }] });
  }
  const made = await unlessTaken(
    ctx.database.savedView.create({
      data: { ...owner, name, filter, createdAt: new Date(ctx.now()) },
      select: { id: true },
    }),
  );
  return { ...made, name, filter };
}

export const renameViewInput = z.strictObject({ id: z.uuid(), name: viewNameSchema });

export const renameViewOutput = z.strictObject({ id: z.uuid(), name: z.string() });

/** Gives one of the caller's views another name. @throws ProblemError `not-found`; `invalid-input` when another has it */
export async function renameView(
  ctx: SignedInContext,
  { id, name }: z.infer<typeof renameViewInput>,
): Promise<z.infer<typeof renameViewOutput>> {
  const { count } = await unlessTaken(
    ctx.database.savedView.updateMany({ where: { id, userId: ctx.account.id }, data: { name } }),
  );
  if (count === 0) throw new ProblemError("not-found");
  return { id, name };
}

export const deleteViewInput = z.strictObject({ id: z.uuid() });

/** Forgets one of the caller's views; the events it showed stay. @throws ProblemError `not-found` */
export async function deleteView(
  ctx: SignedInContext,
  { id }: z.infer<typeof deleteViewInput>,
): Promise<z.infer<typeof deleteViewInput>> {
  const { count } = await ctx.database.savedView.deleteMany({ where: { id, userId: ctx.account.id } });
  if (count === 0) throw new ProblemError("not-found");
  return { id };
}

async function storyIdOf({ database }: SignedInContext, slug: string): Promise<string> {
  const story = await database.story.findUnique({ where: { slug }, select: { id: true } });
  if (!story) throw new ProblemError("not-found");
  return story.id;
}

async function unlessTaken<Written>(write: Promise<Written>): Promise<Written> {
  try {
    return await write;
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new ProblemError("invalid-input", { fields: [{ path: "name", code: "duplicate" }] });
  }
}
