import { neutraliseCell } from "./csv-cell.ts";
import { whenInWords, pageAddress } from "./event-words.ts";
import type { ExportedClaim, ExportedEvent, ExportedStory } from "./exported-story.ts";

type Cell = string | number | boolean | null;

const eventColumns: readonly (readonly [
  name: string,
  cell: (event: ExportedEvent, story: ExportedStory) => Cell,
])[] = [
  ["event", (event) => event.slug],
  ["kind", (event) => event.kind],
  ["phase", (event) => event.phase],
  ["when", (event) => event.when],
  ["when_words", whenInWords],
  ["earliest", (event) => event.earliest],
  ["latest", (event) => event.latest],
  ["title", (event) => event.title],
  ["summary", (event) => event.summary],
  ["lang", (event, { locale }) => event.lang ?? locale],
  ["significance", (event) => event.significance],
  ["places", (event) => event.places.join(" ")],
  ["actors", (event) => event.actors.join(" ")],
  ["support", (event) => event.assessment.support],
  ["contested", (event) => event.assessment.contested],
  ["overdue", (event) => event.assessment.overdue],
  ["fulfilled_by", (event) => event.assessment.fulfilledBy],
  ["assessment", (event) => event.assessment.sentence],
  ["url", (event, story) => pageAddress(event.url, story)],
];

const claimColumns: readonly (readonly [
  name: string,
  cell: (claim: ExportedClaim, story: ExportedStory) => Cell,
])[] = [
  ["claim", (claim) => claim.slug],
  ["actor", (claim) => claim.actor],
  ["actor_name", (claim, { actors }) => actors.get(claim.actor)?.name ?? null],
  ["office", (claim) => claim.office],
  ["party", (claim) => claim.party],
  ["stance", (claim) => claim.stance],
  ["said_at", (claim) => claim.saidAt],
  ["known_from", (claim) => claim.knownFrom],
  ["statement", (claim) => claim.statement],
  ["statement_lang", (claim, { locale }) => claim.lang ?? locale],
  ["quote", (claim) => claim.quote?.text ?? null],
  ["quote_lang", (claim) => claim.quote?.lang ?? null],
  ["via", (claim) => claim.via],
  ["sources", (claim) => claim.sources.map(({ source }) => source).join(" ")],
  ["locators", (claim) => claim.sources.flatMap(({ locator }) => locator ?? []).join("; ")],
  [
    "source_urls",
    (claim, { sources }) => claim.sources.flatMap(({ source }) => sources.get(source)?.url ?? []).join(" "),
  ],
];

/** The table's columns, in order. */
export const storyCsvColumns: readonly string[] = [...eventColumns, ...claimColumns].map(([name]) => name);

/** Spreadsheet programs take UTF-8 for something else without it. */
const byteOrderMark = "\uFEFF";

/**
 * The story as a table (RFC 4180, UTF-8 with byte order mark), a row for each known claim with its event; an event without claims has
 * one row. Texts that a spreadsheet program would run as formulas are neutralised (`csv-cell.ts`).
 */
export function writeCsv(story: ExportedStory): string {
  const rows = story.events.flatMap((event) => {
    const ofEvent = eventColumns.map(([, cell]) => cell(event, story));
    if (event.claims.length === 0) return [[...ofEvent, ...claimColumns.map(() => null)]];
    return event.claims.map((claim) => [...ofEvent, ...claimColumns.map(([, cell]) => cell(claim, story))]);
  });
  return (
    byteOrderMark + [storyCsvColumns, ...rows].map((row) => `${row.map(printCell).join(",")}\r\n`).join("")
  );
}

function printCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  return `"${neutraliseCell(cell).replaceAll('"', '""')}"`;
}
