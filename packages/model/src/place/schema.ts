import { z } from "zod";
import type { Wording } from "../locale.ts";
import { localizedTextSchema } from "../localized-text.ts";
import { slugSchema } from "../slug.ts";

const placePrecisions = ["point", "city", "region", "country"] as const;
export const placePrecisionSchema = z.enum(placePrecisions);

/**
 * Where something happened. The point is a reference point in WGS 84 degrees whose meaning `precision` gives:
 * a region or a country is never drawn as a point. Codes are ISO 3166-1 alpha-2 and ISO 3166-2.
 */
export const placeSchema = z.strictObject({
  slug: slugSchema,
  name: localizedTextSchema(120),
  isoCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  isoSubdivision: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .nullable(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  precision: placePrecisionSchema,
});

export type Place = z.infer<typeof placeSchema>;
export type PlacePrecision = z.infer<typeof placePrecisionSchema>;

/** What a place's point stands for. */
export const placePrecisionLabels: Readonly<Record<PlacePrecision, Wording>> = {
  point: { de: "Punkt", en: "point" },
  city: { de: "Ort", en: "town" },
  region: { de: "Region", en: "region" },
  country: { de: "Land", en: "country" },
};
