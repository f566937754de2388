"use client";

import type { Claim } from "@claimline/model/claim/schema";
import { stanceLabels } from "@claimline/model/claim/stance";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { participantRoleLabels } from "@claimline/model/event/participant";
import { phaseLabels } from "@claimline/model/event/phase";
import { relationLabels } from "@claimline/model/event/relation";
import { locales, type Wording } from "@claimline/model/locale";
import { parseEdtf } from "@claimline/model/time/edtf";
import { formatWhen } from "@claimline/model/time/format-when";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import { conflictWords } from "../words/conflict-words.ts";
import { eventWords } from "../words/event-words.ts";
import { valueLabel } from "../words/value-labels.ts";
import { fill } from "../words/word-table.ts";
import { claimIdOf, type Part } from "@claimline/model/event/content-parts";
import { actorName, type DeskSetting, inLocale, placeName, sourceName } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import type { EventFormValues } from "./event-form-values.ts";

type Versions = Readonly<Record<"base" | "theirs" | "mine", EventFormValues>>;

/** What a part of an event is called. */
export function usePartName(): (part: Part, versions: Versions) => string {
  const setting = useEditor();
  const words = useWords(eventWords);
  const conflict = useWords(conflictWords);
  const claims = useWords(claimWords);
  return (part, { theirs, mine, base }) => {
    const id = claimIdOf(part);
    if (id !== null) {
      const claim = [mine, theirs, base].flatMap((version) => version.claims).find((each) => each.id === id);
      return fill(conflict.claim, { name: claim?.actor ? actorName(claim.actor, setting) : claims.newClaim });
    }
    const [field = "", locale] = part.split(".");
    const names: Readonly<Record<string, string>> = {
      ...words,
      quantities: fill(words.quantitiesCount, { count: mine.quantities.length }),
      relations: fill(words.relationsCount, { count: mine.relations.length }),
    };
    return locale === undefined
      ? (names[field] ?? field)
      : `${names[field] ?? field} ${locale.toUpperCase()}`;
  };
}

/** A part of one version in words. */
export function usePartText(): (part: Part, version: EventFormValues) => string {
  const setting = useEditor();
  const words = useWords(conflictWords);
  return (part, version) => {
    const id = claimIdOf(part);
    if (id === null) return fieldText(part, version, setting) || words.empty;
    const claim = version.claims.find((each) => each.id === id);
    return claim ? claimText(claim, setting) : words.absent;
  };
}

function fieldText(part: Part, version: EventFormValues, setting: DeskSetting): string {
  const { locale } = setting;
  switch (part) {
    case "kind":
      return [kinds[version.kind].label[locale], ...detailTexts(version, setting)].join("\n");
    case "phase":
      return phaseLabels[version.phase][locale];
    case "when":
      return whenText(version.when ?? "", setting, version);
    case "places":
      return version.places.map((slug) => placeName(slug, setting)).join(", ");
    case "actors":
      return version.actors
        .map(({ actor, role }) => `${actorName(actor, setting)} (${participantRoleLabels[role][locale]})`)
        .join(", ");
    case "quantities":
      return version.quantities
        .map(({ counts, min, max, unit }) =>
          `${inLocale(counts, setting)}: ${min ?? ".."}/${max ?? ".."} ${unit}`.trim(),
        )
        .join("; ");
    case "relations":
      return version.relations
        .map(({ type, event }) => `${relationLabels[type].from[locale]} ${event}`)
        .join(", ");
    case "significance":
      return String(version.significance);
    case "slug":
    case "note":
      return version[part];
    default: {
      const [field, lang] = part.split(".");
      const text = field === "title" ? version.title : version.summary;
      return locales.map((each) => (each === lang ? (text[each] ?? "") : "")).join("");
    }
  }
}

/** The details of the kind that say something, each with its label. */
function detailTexts({ kind, details }: EventFormValues, setting: DeskSetting): string[] {
  const labels: Readonly<Record<string, Wording>> = kinds[kind].detailLabels;
  return Object.entries(details).flatMap(([name, value]) => {
    const text = valueText(value, setting);
    return text === "" ? [] : `${labels[name]?.[setting.locale] ?? name}: ${text}`;
  });
}

function valueText(value: unknown, setting: DeskSetting): string {
  if (Array.isArray(value)) return value.map((item) => valueText(item, setting)).join(", ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(String).join(" / ");
  if (typeof value !== "string") return "";
  if (setting.records.actors.has(value)) return actorName(value, setting);
  return setting.records.places.has(value) ? placeName(value, setting) : valueLabel(value, setting.locale);
}

/** Everything in a claim that can differ, so that no difference stays unseen. */
function claimText(claim: Claim, setting: DeskSetting): string {
  const { locale } = setting;
  const statements = locales.flatMap((lang) => claim.statement[lang] || []);
  const office = claim.office ? inLocale(claim.office, setting) : "";
  const cited = claim.sources.map(
    ({ source, locator }) => sourceName(source, setting) + (locator ? ` (${locator})` : ""),
  );
  return [
    `${whenText(claim.saidAt, setting)} · ${actorName(claim.actor, setting)}${office && `, ${office}`} · ${stanceLabels[claim.stance][locale]}`,
    ...statements,
    claim.quote ? `„${claim.quote.text}“ (${claim.quote.lang})` : "",
    [claim.via ? actorName(claim.via, setting) : "", ...cited].filter(Boolean).join(" · "),
  ]
    .filter(Boolean)
    .join("\n");
}

function whenText(
  text: string,
  { locale, story }: DeskSetting,
  event?: Pick<EventFormValues, "phase">,
): string {
  const result = parseEdtf(text);
  if (!result.ok) return text;
  return `${formatWhen(result.value, { locale, timeZone: story.timeZone, phase: event?.phase })} (${text})`;
}
