import { createHash, randomUUID } from "node:crypto";
import { fillEvent } from "@claimline/formats/import/fill-event";
import { importProblem, type ImportCode } from "@claimline/formats/import/import-problem";
import type {
  ImportedEvent,
  ImportProblem,
  ImportReading,
  ImportSetting,
} from "@claimline/formats/import/imported";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { showText } from "@claimline/model/localized-text";
import type { Visibility, WorkState } from "@claimline/model/publication/state";
import { type ReferenceTarget, referencesIn } from "@claimline/model/reference";
import { sameValue } from "@claimline/model/same-value";
import { unstorableTexts } from "../unstorable-texts.ts";

/** An event of the story as it is at present. */
export interface PresentEvent {
  id: string;
  version: number;
  state: WorkState;
  visibility: Visibility;
  contributorIds: readonly string[];
  content: EventContent;
}

/** All that a file is compared with. */
export interface Present {
  storyId: string;
  events: ReadonlyMap<string, PresentEvent>;
  /** What can be referred to, the file's own included. */
  known: Readonly<Record<Exclude<ReferenceTarget, "claim">, ReadonlySet<string>>>;
}

/** What becomes of one event of the file, or of a row that tells of none. */
export interface PlannedRow {
  row: number | null;
  slug: string | null;
  title: string;
  outcome: "create" | "change" | "skip" | "error";
  reason: string | null;
  problems: ImportProblem[];
  content: EventContent | null;
  note: string;
  eventId: string | null;
  seenVersion: number | null;
  before: { content: EventContent; state: WorkState; contributorIds: readonly string[] } | null;
}

const nothing = { content: null, note: "", eventId: null, seenVersion: null, before: null };

/** Compares what was read with what is there: row by row, what an import would do. */
export function planImport(reading: ImportReading, present: Present, setting: ImportSetting): PlannedRow[] {
  const byRow = new Map<number, ImportProblem[]>();
  for (const problem of reading.problems) {
    if (problem.row === null) continue;
    byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  }
  const planned = reading.events.map((event) => {
    const rows = new Set([event.row, ...event.claims.map(({ row }) => row)]);
    const found = [...rows].flatMap((row) => byRow.get(row) ?? []);
    for (const row of rows) byRow.delete(row);
    return planEvent(event, found, { reading, present, setting });
  });
  const passedOver = reading.passedOver.map(({ row, title, code }): PlannedRow => ({
    ...nothing,
    row,
    slug: null,
    title,
    outcome: "skip",
    reason: code,
    problems: [],
  }));
  const without = [...byRow].map(([row, problems]): PlannedRow => {
    const outcome = hasError(problems) ? "error" : "skip";
    return { ...nothing, row, slug: null, title: "", outcome, reason: null, problems };
  });
  return [...planned, ...passedOver, ...without].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

interface Planning {
  reading: ImportReading;
  present: Present;
  setting: ImportSetting;
}

function planEvent(event: ImportedEvent, found: ImportProblem[], planning: Planning): PlannedRow {
  const { reading, present, setting } = planning;
  const { row, slug, note } = event;
  const there = present.events.get(slug) ?? null;
  const claimId = (of: string, claim: string) => nameId(`${present.storyId} ${of} ${claim}`);
  const filled = fillEvent(there?.content ?? null, event, { ...setting, claimId });
  const shown = event.whole?.title ?? event.fields.title ?? {};
  const title = showText(shown, setting.locale, setting.locale).text;
  const problems = [...found];
  const report = (path: string, code: ImportCode, value: string) =>
    problems.push(
      importProblem(code, { row: rowOf(path, event, there), column: reading.columnOf(path) }, value),
    );
  if (!filled.ok) {
    for (const { path, code, message } of filled.problems) {
      const column = reading.columnOf(path);
      problems.push({ row: rowOf(path, event, there), column, code, severity: "error", message });
    }
    return { ...nothing, row, slug, title, outcome: "error", reason: null, problems };
  }
  const { content } = filled;
  reportUnknown(content, there, present, report);
  for (const path of unstorableTexts({ ...content, note })) report(path, "text-unstorable", "");
  const isChanged = there !== null && !sameValue(content, there.content);
  if (isChanged && there.state === "scheduled") report("slug", "event-scheduled", slug);
  if (isChanged && (there.state === "in_review" || there.state === "approved"))
    report("slug", "review-ends", slug);
  if (hasError(problems)) return { ...nothing, row, slug, title, outcome: "error", reason: null, problems };
  const common = { row, slug, title, problems, note };
  if (there === null)
    return { ...nothing, ...common, outcome: "create", reason: null, content, eventId: randomUUID() };
  const seen = { eventId: there.id, seenVersion: there.version };
  if (!isChanged) return { ...nothing, ...common, ...seen, outcome: "skip", reason: "unchanged" };
  const { state, contributorIds } = there;
  const before = { content: there.content, state, contributorIds };
  return { ...common, ...seen, outcome: "change", reason: null, content, before };
}

function hasError(problems: readonly ImportProblem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** What the file newly refers to has to be there; what was dangling before is not the file's doing. */
function reportUnknown(
  content: EventContent,
  there: PresentEvent | null,
  { known }: Present,
  report: (path: string, code: ImportCode, value: string) => void,
): void {
  const key = (to: ReferenceTarget, slug: string) => `${to} ${slug}`;
  const before = new Set(
    there ? referencesIn(eventContentSchema, there.content).map(({ to, slug }) => key(to, slug)) : [],
  );
  const targets = { ...known, claim: new Set(content.claims.map(({ slug }) => slug)) };
  for (const { to, slug, path } of referencesIn(eventContentSchema, content))
    if (!targets[to].has(slug) && !before.has(key(to, slug)))
      report(path.join("."), `${to}-unknown` as const, slug);
}

/** Of a claim its own row, else that of the event. Claims that are there come first. */
function rowOf(path: string, event: ImportedEvent, there: PresentEvent | null): number {
  const index = /^claims\.(\d+)/u.exec(path)?.[1];
  if (index === undefined || event.whole) return event.row;
  const slugs = [...(there?.content.claims ?? []), ...event.claims].map(({ slug }) => slug);
  const slug = [...new Set(slugs)][Number(index)];
  return event.claims.find((claim) => claim.slug === slug)?.row ?? event.row;
}

/** An id that is the same for the same name (RFC 9562, version 8). */
function nameId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
