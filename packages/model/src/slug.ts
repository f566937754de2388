import { z } from "zod";

/** A readable address part: lower-case ASCII words joined by hyphens, at most 96 characters. */
export const slugSchema = z
  .string()
  .max(96)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "slug" });

/** The slug of an actor, where a kind's details refer to one; told apart from a place's so that a check can follow it. */
export const actorSlugSchema = slugSchema.describe("slug of an actor");

/** The slug of a place, where a kind's details refer to one. */
export const placeSlugSchema = slugSchema.describe("slug of a place");

const transliterations: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ø: "oe", æ: "ae", ł: "l" };

/** A slug made from a title; empty when the title holds no letter or digit that can be written in ASCII. */
export function slugFrom(title: string): string {
  return title
    .toLowerCase()
    .replace(/[äöüßøæł]/gu, (letter) => transliterations[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/gu, "");
}
