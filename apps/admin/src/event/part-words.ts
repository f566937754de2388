"use client";

import { type DescribedPart, describeClaim, describeEvent } from "@claimline/model/event/describe-content";
import type { DescribeSetting } from "@claimline/model/event/described-item";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import { conflictWords } from "../words/conflict-words.ts";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { claimIdOf, type Part } from "@claimline/model/event/content-parts";
import { actorName, type DeskSetting, placeName, sourceName } from "./desk-records.ts";
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

/** A part of one version in words, so exactly that no difference stays unseen. */
export function usePartText(): (part: Part, version: EventFormValues) => string {
  const setting = useEditor();
  const words = useWords(conflictWords);
  return (part, version) => {
    if (part === "note") return version.note || words.empty;
    const id = claimIdOf(part);
    const claim = version.claims.find((each) => each.id === id);
    if (id !== null) return claim ? linesOf(describeClaim(claim, describing(setting))) : words.absent;
    const parts = describeEvent(version, describing(setting)).filter(
      // A kind goes with its details.
      ({ part: name }) => name === part || (part === "kind" && name.startsWith("details.")),
    );
    const [only] = parts;
    const text = parts.length === 1 && only ? valuesOf(only) : linesOf(parts);
    return text || words.empty;
  };
}

function describing(setting: DeskSetting): DescribeSetting {
  return {
    locale: setting.locale,
    timeZone: setting.story.timeZone,
    names: {
      actor: (slug) => actorName(slug, setting),
      place: (slug) => placeName(slug, setting),
      source: (slug) => sourceName(slug, setting),
      event: (slug) => slug,
    },
  };
}

function valuesOf({ items }: DescribedPart): string {
  return items.map(({ exact }) => exact).join("; ");
}

/** What is empty is left out. */
function linesOf(parts: readonly DescribedPart[]): string {
  const filled = parts.filter(({ items }) => items.length > 0);
  return filled.map((part) => `${part.label}: ${valuesOf(part)}`).join("\n");
}
