import { z } from "zod";

/** A readable address part: lower-case ASCII words joined by hyphens, at most 96 characters. */
export const slugSchema = z
  .string()
  .max(96)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "slug" });

/**
 * Slugs by what they refer to: one schema each, so that a check can find every reference in a value by the value's
 * schema (`referencesIn`). Claims are those of the same event, events those of the same story.
 */
export const actorSlugSchema = slugSchema.describe("Slug of an actor");
export const placeSlugSchema = slugSchema.describe("Slug of a place");
export const sourceSlugSchema = slugSchema.describe("Slug of a source");
export const eventSlugSchema = slugSchema.describe("Slug of an event of the same story");
export const claimSlugSchema = slugSchema.describe("Slug of a claim of the same event");

const transliterations: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  æ: "ae",
  ł: "l",
};

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
