import type { EventDetail } from "@claimline/api/event/event-detail";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { deploymentStageLabels } from "@claimline/model/event/kinds/troop-deployment";
import type { Locale, Wording } from "@claimline/model/locale";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { type Reference, referencesIn } from "@claimline/model/reference";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { formatWhen } from "@claimline/model/time/format-when";
import { z } from "zod";
import type { Names } from "../reading/names.ts";

export interface DetailRow {
  label: string;
  text: string;
}

interface Wordings {
  names: Names;
  timeZone: string;
  locale: Locale;
}

/**
 * The kind's own details, each with its label: what a slug stands for the kind's schema says. Details that only
 * repeat participants, who stand with their roles, are left out, and so are empty ones.
 */
export function detailRows(
  event: Pick<EventDetail, "kind" | "details" | "participants">,
  wordings: Wordings,
): DetailRow[] {
  const { details: schema, detailLabels } = kinds[event.kind];
  const labels: Readonly<Record<string, Wording>> = detailLabels;
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).flatMap(([key, field]) => {
    const value = event.details[key];
    if (isNamedAmong(event.participants, referencesIn(field, value))) return [];
    const text = stageText(event.kind, key, value, wordings.locale) ?? detailText(field, value, wordings);
    const label = labels[key]?.[wordings.locale];
    return text && label ? [{ label, text }] : [];
  });
}

function isNamedAmong(participants: EventDetail["participants"], references: readonly Reference[]): boolean {
  return (
    references.length > 0 &&
    references.every(({ to, slug }) => to === "actor" && participants.some(({ actor }) => actor === slug))
  );
}

const textSchema = localizedTextSchema(1_000);

function detailText(field: z.core.$ZodType, value: unknown, wordings: Wordings): string {
  const { names, timeZone, locale } = wordings;
  const references = referencesIn(field, value);
  if (references.length > 0) {
    return references
      .map(({ to, slug }) => (to === "place" ? names.place(slug).text : names.actor(slug).text))
      .join(", ");
  }
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) => writtenText(item, names))
      .filter(Boolean)
      .join(", ");
  }
  if (field instanceof z.ZodNullable && field.unwrap() === edtfSchema) {
    const when = edtfSchema.safeParse(value);
    return when.success ? formatWhen(when.data, { locale, timeZone }) : "";
  }
  return writtenText(value, names);
}

function writtenText(value: unknown, names: Names): string {
  const text = textSchema.safeParse(value);
  return text.success ? names.text(text.data).text : "";
}

const stages: Readonly<Record<string, Wording>> = deploymentStageLabels;

/** How far a deployment has come; one of which that isn't known says nothing. */
function stageText(kind: EventDetail["kind"], key: string, value: unknown, locale: Locale): string | null {
  if (kind !== "troop_deployment" || key !== "stage" || typeof value !== "string") return null;
  return value === "unknown" ? "" : (stages[value]?.[locale] ?? "");
}
