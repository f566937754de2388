import { showText } from "@claimline/model/localized-text";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import { actorSchema } from "@claimline/model/actor/schema";
import { placeSchema } from "@claimline/model/place/schema";
import type { SignedInContext } from "../context.ts";

export const listRecordPageInput = z.strictObject({
  kind: z.enum(["actor", "place", "source"]),
  /** Words of a name, a title, an address or a slug; each has to stand there. */
  q: z.string().trim().max(200).default(""),
  /** The slug of the last item of the page before. */
  cursor: slugSchema.optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const recordPageSchema = z.strictObject({
  total: z.int(),
  items: z.array(
    z.strictObject({
      slug: slugSchema,
      name: z.string(),
      detail: z.string(),
      archived: z.boolean().nullable(),
    }),
  ),
  nextCursor: slugSchema.nullable(),
});

export type RecordPage = z.infer<typeof recordPageSchema>;

type ListRecordPage = z.infer<typeof listRecordPageInput>;

/** A page of the records of a kind, in order of their slugs. `archived` is for sources: whether an archived copy is named. */
export async function listRecordPage(ctx: SignedInContext, input: ListRecordPage): Promise<RecordPage> {
  const { total, items } = await find(ctx, input);
  const more = items.length > input.limit;
  const page = items.slice(0, input.limit);
  return { total, items: page, nextCursor: more ? (page.at(-1)?.slug ?? null) : null };
}

async function find({ database, locale }: SignedInContext, { kind, q, cursor, limit }: ListRecordPage) {
  const words = q.split(/\s+/u).filter(Boolean);
  const paging = { orderBy: { slug: "asc" as const }, take: limit + 1 };
  const after = cursor === undefined ? {} : { slug: { gt: cursor } };
  const name = (value: Parameters<typeof showText>[0], slug: string) =>
    showText(value, locale, locale).text || slug;
  if (kind === "source") {
    const where = {
      AND: words.map((word) => ({
        OR: [{ slug: has(word) }, { title: has(word) }, { publisher: has(word) }, { url: has(word) }],
      })),
    };
    const rows = await database.source.findMany({ where: { ...where, ...after }, ...paging });
    return {
      total: await database.source.count({ where }),
      items: rows.map(({ slug, title, publisher, publishedAt, url, archiveUrl }) => ({
        slug,
        name: title || slug,
        detail: [publisher, publishedAt].filter(Boolean).join(" · "),
        archived: url === null ? null : archiveUrl !== null,
      })),
    };
  }
  const where = {
    AND: words.map((word) => ({
      OR: [{ slug: has(word) }, { name: named("de", word) }, { name: named("en", word) }],
    })),
  };
  if (kind === "place") {
    const rows = await database.place.findMany({ where: { ...where, ...after }, ...paging });
    return {
      total: await database.place.count({ where }),
      items: rows.map(({ slug, name: text, isoCountry, isoSubdivision }) => ({
        slug,
        name: name(placeSchema.shape.name.parse(text), slug),
        detail: isoSubdivision ?? isoCountry ?? "",
        archived: null,
      })),
    };
  }
  const rows = await database.actor.findMany({
    where: { ...where, ...after },
    include: { speaksFor: { select: { slug: true, name: true } } },
    ...paging,
  });
  return {
    total: await database.actor.count({ where }),
    items: rows.map(({ slug, name: text, role, speaksFor }) => {
      const { shape } = actorSchema;
      const says = speaksFor && name(shape.name.parse(speaksFor.name), speaksFor.slug);
      const office = shape.role.parse(role);
      return {
        slug,
        name: name(shape.name.parse(text), slug),
        detail: [office && showText(office, locale, locale).text, says].filter(Boolean).join(" · "),
        archived: null,
      };
    }),
  };
}

function has(word: string) {
  return { contains: literal(word), mode: "insensitive" as const };
}

function named(locale: string, word: string) {
  return { path: [locale], string_contains: literal(word), mode: "insensitive" as const };
}

/** Prisma passes these on, and PostgreSQL takes them for wildcards. */
function literal(word: string): string {
  return word.replaceAll(/[\\%_]/gu, String.raw`\$&`);
}
