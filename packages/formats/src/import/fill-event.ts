import { type EventKind, kinds } from "@claimline/model/event/kinds/all-kinds";
import { emptyContent } from "@claimline/model/event/empty-content";
import { emptyDetails } from "@claimline/model/event/empty-details";
import { saidAtProblems } from "@claimline/model/event/rules";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { wordField } from "@claimline/model/field-wording";
import type { Claim } from "@claimline/model/claim/schema";
import type { Wording } from "@claimline/model/locale";
import { checkSchema } from "@claimline/model/schema-problem";
import type { ImportedClaim, ImportedEvent, ImportSetting } from "./imported.ts";

/** A fault of what an event would become; `path` leads to it in its content. */
export interface FillProblem {
  path: string;
  code: string;
  message: Wording;
}

export type FilledEvent = { ok: true; content: EventContent } | { ok: false; problems: FillProblem[] };

export interface FillSetting extends ImportSetting {
  /** The id of a claim that the story doesn't have yet: the same for the same claim of the same event. */
  claimId: (event: string, claim: string) => string;
}

/** An event as it becomes by an import: what the file says over what is there, or over a new one of which nothing is known. */
export function fillEvent(
  existing: EventContent | null,
  imported: ImportedEvent,
  setting: FillSetting,
): FilledEvent {
  const content = imported.whole ?? stated(existing, imported, setting);
  const check = checkSchema(eventContentSchema, content, "en");
  if (!check.ok) {
    const german = checkSchema(eventContentSchema, content, "de");
    const worded = german.ok ? [] : german.problems;
    const problems = check.problems.map(({ path, code, message }, index) => ({
      path,
      code,
      message: { de: worded[index]?.message ?? message, en: message },
    }));
    return { ok: false, problems };
  }
  const future = check.value.claims.flatMap((claim, index) =>
    saidAtProblems(claim, `claims.${index}`, setting),
  );
  if (future.length === 0) return { ok: true, content: check.value };
  const problems = future.map(({ path, code }) => ({
    path,
    code,
    message: { de: wordField(code, "de"), en: wordField(code, "en") },
  }));
  return { ok: false, problems };
}

function stated(existing: EventContent | null, imported: ImportedEvent, setting: FillSetting): unknown {
  const { slug, fields } = imported;
  const before = existing ?? emptyContent(slug);
  const { kind = before.kind, title, summary, ...plain } = fields;
  const details = kind === before.kind ? before.details : isKind(kind) ? emptyDetails(kind) : {};
  return {
    ...before,
    ...plain,
    kind,
    details,
    title: { ...before.title, ...title },
    summary: { ...before.summary, ...summary },
    claims: mergeClaims(before.claims, imported, setting),
  };
}

function isKind(kind: string): kind is EventKind {
  return Object.hasOwn(kinds, kind);
}

function mergeClaims(
  before: readonly Claim[],
  { slug, claims }: ImportedEvent,
  setting: FillSetting,
): unknown[] {
  const stay = new Map<string, unknown>(before.map((claim) => [claim.slug, claim]));
  const known = new Map(before.map((claim) => [claim.slug, claim]));
  for (const claim of claims) stay.set(claim.slug, mergeClaim(known.get(claim.slug), claim, slug, setting));
  return [...stay.values()];
}

function mergeClaim(
  before: Claim | undefined,
  { row: _row, ...claim }: ImportedClaim,
  event: string,
  { claimId }: FillSetting,
): unknown {
  if (!before) return { ...claim, id: claimId(event, claim.slug), fromArticle: false };
  return {
    ...before,
    ...claim,
    statement: overlaid(before.statement, claim.statement),
    office: claim.office === null ? before.office : overlaid(before.office ?? {}, claim.office),
  };
}

/** Texts of the languages that the file has over those that are there. */
function overlaid(before: object, text: unknown): object {
  return { ...before, ...(typeof text === "object" ? text : {}) };
}
