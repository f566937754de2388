import { actorSchema } from "@claimline/model/actor/schema";
import type { Records } from "@claimline/model/event/rules";
import { placeSchema } from "@claimline/model/place/schema";
import { edtfBounds } from "@claimline/model/time/bounds";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { sourceSchema } from "@claimline/model/source/schema";
import { plainText } from "../find/plain-text.ts";
import type { RecordValues } from "./record-calls.ts";
import type { RecordNoun } from "./record-nouns.ts";

/** A record that may be the same as the one that is being written, and what they share. */
export interface SimilarRecord {
  slug: string;
  why: "address" | "wikidata" | "name";
}

/** As much as names of the same may differ: of their trigrams half are shared, as `pg_trgm` counts them. */
const alike = 0.5;
const shownAtMost = 3;

/** The records that what is typed may repeat: by web address or Wikidata, or by name, sources only where their dates may agree. */
export function similarRecords(of: RecordNoun, values: RecordValues, records: Records): SimilarRecord[] {
  const found = of === "source" ? similarSources(values, records) : similarNames(of, values, records);
  return found.toSorted((a, b) => Number(a.why === "name") - Number(b.why === "name")).slice(0, shownAtMost);
}

function similarSources(values: RecordValues, { sources }: Records): SimilarRecord[] {
  const { shape } = sourceSchema;
  const url = shape.url.safeParse(values["url"]).data ?? null;
  const title = shape.title.safeParse(values["title"]).data ?? "";
  const date = edtfSchema.safeParse(values["publishedAt"]).data ?? null;
  return [...sources.values()].flatMap((source): SimilarRecord[] => {
    const { slug } = source;
    if (url !== null && source.url !== null && sameAddress(url, source.url))
      return [{ slug, why: "address" }];
    const isAlike = title.length >= 8 && similarity(title, source.title) >= alike;
    return isAlike && mayAgree(date, source.publishedAt) ? [{ slug, why: "name" }] : [];
  });
}

function similarNames(of: "actor" | "place", values: RecordValues, records: Records): SimilarRecord[] {
  const { shape } = of === "actor" ? actorSchema : placeSchema;
  const names = textsOf(shape.name.safeParse(values["name"]).data);
  const wikidata = of === "actor" ? values["wikidata"] : null;
  const known = of === "actor" ? [...records.actors.values()] : [...records.places.values()];
  return known.flatMap((record): SimilarRecord[] => {
    const { slug, name } = record;
    if (wikidata && "wikidata" in record && record.wikidata === wikidata) return [{ slug, why: "wikidata" }];
    const others = textsOf(name);
    const isAlike = names.some((text) => others.some((other) => similarity(text, other) >= alike));
    return isAlike ? [{ slug, why: "name" }] : [];
  });
}

function textsOf(name: Readonly<Record<string, string | undefined>> | undefined): string[] {
  return Object.values(name ?? {}).flatMap((text) => (text && text.trim().length >= 3 ? text.trim() : []));
}

/** What shares no day can't be the same report; what has no date may be. */
function mayAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [edtfBounds(a, "UTC"), edtfBounds(b, "UTC")];
  const day = 86_400_000;
  return (
    (one.earliest ?? -Infinity) <= (other.latest ?? Infinity) + day &&
    (other.earliest ?? -Infinity) <= (one.latest ?? Infinity) + day
  );
}

/** Whether two addresses lead to the same page, whatever stands in them for counting or for a place on it. */
export function sameAddress(a: string, b: string): boolean {
  return pageOf(a) === pageOf(b);
}

function pageOf(address: string): string {
  const { hostname, pathname, searchParams } = new URL(address);
  const asked = new URLSearchParams(
    [...searchParams].filter(([name]) => !/^(?:utm_.*|fbclid|gclid|ref)$/u.test(name)),
  );
  asked.sort();
  return `${hostname.replace(/^(?:www|m)\./u, "")}${pathname.replace(/\/$/u, "")}?${asked.toString()}`;
}

/** Shared trigrams of two texts in relation to all of them, from 0 to 1. */
export function similarity(a: string, b: string): number {
  const [one, other] = [trigrams(a), trigrams(b)];
  const shared = [...one].filter((part) => other.has(part)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

function trigrams(text: string): ReadonlySet<string> {
  const words = plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}
