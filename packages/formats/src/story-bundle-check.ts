import { actorSchema } from "@claimline/model/actor/schema";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { saidAtProblems } from "@claimline/model/event/rules";
import { eventContentSchema } from "@claimline/model/event/schema";
import { wordField } from "@claimline/model/field-wording";
import type { Locale, Wording } from "@claimline/model/locale";
import type { FieldProblem } from "@claimline/model/problem";
import { type Reference, type ReferenceTarget, referencesIn } from "@claimline/model/reference";
import { checkSchema } from "@claimline/model/schema-problem";
import { guideSchema } from "@claimline/model/story/guide";
import type { Instant } from "@claimline/model/time/instant";
import { nodesOnCycles } from "./cycle.ts";
import { type StoryBundle, storyBundleSchema } from "./story-bundle.ts";

/** A bundle that may be loaded, or everything that is wrong with it. */
export type BundleCheck = { ok: true; bundle: StoryBundle } | { ok: false; problems: FieldProblem[] };

const wordings = {
  json: { de: "Das ist kein lesbares JSON.", en: "This isn't readable JSON." },
  duplicate: { de: "»{}« kommt mehrfach vor.", en: '"{}" occurs more than once.' },
  "actor-unknown": {
    de: "Einen Akteur »{}« enthält das Bündel nicht.",
    en: 'The bundle holds no actor "{}".',
  },
  "place-unknown": { de: "Einen Ort »{}« enthält das Bündel nicht.", en: 'The bundle holds no place "{}".' },
  "source-unknown": {
    de: "Eine Quelle »{}« enthält das Bündel nicht.",
    en: 'The bundle holds no source "{}".',
  },
  "event-unknown": {
    de: "Ein Ereignis »{}« enthält das Bündel nicht.",
    en: 'The bundle holds no event "{}".',
  },
  "claim-unknown": { de: "Dieses Ereignis hat keine Angabe »{}«.", en: 'This event has no claim "{}".' },
  "relation-to-itself": {
    de: "»{}« kann keine Beziehung zu sich selbst haben.",
    en: '"{}" can\'t have a relation to itself.',
  },
  "speaks-for-cycle": {
    de: "»{}« spricht über andere letztlich für sich selbst.",
    en: '"{}" speaks, through others, for itself in the end.',
  },
  "fulfils-cycle": {
    de: "»{}« erfüllt über andere letztlich sich selbst.",
    en: '"{}" fulfils, through others, itself in the end.',
  },
} as const satisfies Record<string, Wording>;

type Report = (code: keyof typeof wordings, path: readonly (string | number)[], subject: string) => void;

/** Reads a bundle from its text, see `checkStoryBundle`. */
export function readStoryBundle(text: string, locale: Locale): BundleCheck {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ path: "", code: "json", message: wordings.json[locale] }] };
  }
  return checkStoryBundle(input, locale);
}

/**
 * Checks a bundle and returns all faults at once: fields against the schemas, slugs and ids that occur twice,
 * references that lead nowhere, and chains of `speaksFor` or `fulfils` that lead back to where they began. What is
 * ill-formed in one place doesn't hide what is wrong in another. Whether the events may be published is not asked.
 */
export function checkStoryBundle(input: unknown, locale: Locale): BundleCheck {
  const check = checkSchema(storyBundleSchema, input, locale);
  const problems = check.ok ? [] : [...check.problems, ...hiddenByUnknownKind(input, check.problems, locale)];
  const report: Report = (code, path, subject) => {
    problems.push({ path: path.join("."), code, message: wordings[code][locale].replace("{}", subject) });
  };
  reportDuplicates(input, report);
  reportUnknownReferences(input, report);
  reportCycles(input, report);
  return check.ok && problems.length === 0 ? { ok: true, bundle: check.value } : { ok: false, problems };
}

/** The claims of a well-formed bundle whose `saidAt`, read in the story's zone, lies wholly after `now`. */
export function claimsSaidInFuture(bundle: StoryBundle, now: Instant, locale: Locale): FieldProblem[] {
  const setting = { timeZone: bundle.story.timeZone, now };
  const broken = bundle.events.flatMap((event, e) =>
    event.claims.flatMap((claim, c) => saidAtProblems(claim, `events.${e}.claims.${c}`, setting)),
  );
  return broken.map((rule) => ({ ...rule, message: wordField(rule.code, locale) }));
}

/** An event of a kind that doesn't exist is looked at no further by its schema; here its other fields are. */
function hiddenByUnknownKind(input: unknown, known: readonly FieldProblem[], locale: Locale): FieldProblem[] {
  const reported = new Set(known.map((problem) => problem.path));
  return listOf(input, "events").flatMap((event, e) => {
    const check = checkSchema(eventContentSchema, asKnownKind(event), locale);
    const problems = check.ok || Object.hasOwn(kinds, textOf(event, "kind")) ? [] : check.problems;
    const located = problems.map((problem) => ({ ...problem, path: `events.${e}.${problem.path}` }));
    return located.filter((problem) => !reported.has(problem.path));
  });
}

function reportDuplicates(input: unknown, report: Report): void {
  for (const list of ["actors", "places", "sources", "events"]) {
    reportRepeated(
      listOf(input, list).map((item, i) => [textOf(item, "slug"), [list, i, "slug"]]),
      report,
    );
  }
  const claims = listOf(input, "events").flatMap((event, e) =>
    listOf(event, "claims").map((claim, c) => ({ claim, path: ["events", e, "claims", c] })),
  );
  for (const key of ["slug", "id"]) {
    reportRepeated(
      claims.map(({ claim, path }) => [textOf(claim, key), [...path, key]]),
      report,
    );
  }
}

function reportRepeated(values: readonly [value: string, path: (string | number)[]][], report: Report): void {
  const met = new Set<string>();
  for (const [value, path] of values) {
    if (value !== "" && met.has(value)) report("duplicate", path, value);
    met.add(value);
  }
}

function reportUnknownReferences(input: unknown, report: Report): void {
  const known = {
    actor: slugsOf(input, "actors"),
    place: slugsOf(input, "places"),
    source: slugsOf(input, "sources"),
    event: slugsOf(input, "events"),
  };
  const follow = (references: Reference[], targets: Record<ReferenceTarget, ReadonlySet<string>>) => {
    for (const { to, slug, path } of references)
      if (!targets[to].has(slug)) report(`${to}-unknown`, path, slug);
  };
  const guide = memberOf(memberOf(input, "story"), "guide");
  follow(referencesIn(guideSchema, guide, ["story", "guide"]), { ...known, claim: new Set() });
  for (const [a, actor] of listOf(input, "actors").entries()) {
    follow(referencesIn(actorSchema, actor, ["actors", a]), { ...known, claim: new Set() });
  }
  for (const [e, event] of listOf(input, "events").entries()) {
    const claim = slugsOf(event, "claims");
    follow(referencesIn(eventContentSchema, asKnownKind(event), ["events", e]), { ...known, claim });
  }
}

function reportCycles(input: unknown, report: Report): void {
  const actors = listOf(input, "actors");
  const speaksFor = actors.map(
    (actor) => [textOf(actor, "slug"), named([textOf(actor, "speaksFor")])] as const,
  );
  for (const a of nodesOnCycles(speaksFor)) {
    report("speaks-for-cycle", ["actors", a, "speaksFor"], textOf(actors[a], "slug"));
  }
  const events = listOf(input, "events");
  const fulfils = events.map((event) => [textOf(event, "slug"), plansFulfilledBy(event)] as const);
  for (const e of nodesOnCycles(fulfils)) {
    report("fulfils-cycle", ["events", e, "relations"], textOf(events[e], "slug"));
  }
  for (const [e, event] of events.entries()) {
    for (const [r, relation] of listOf(event, "relations").entries()) {
      const target = textOf(relation, "event");
      if (target !== "" && target === textOf(event, "slug")) {
        report("relation-to-itself", ["events", e, "relations", r, "event"], target);
      }
    }
  }
}

function plansFulfilledBy(event: unknown): string[] {
  const relations = listOf(event, "relations").filter((relation) => textOf(relation, "type") === "fulfils");
  const targets = named(relations.map((relation) => textOf(relation, "event")));
  return targets.filter((target) => target !== textOf(event, "slug"));
}

/** The event as it stands; one of unknown kind as a statement, so that the fields that all kinds share can be read. */
function asKnownKind(event: unknown): unknown {
  const known = typeof event !== "object" || event === null || Object.hasOwn(kinds, textOf(event, "kind"));
  return known ? event : { ...event, kind: "statement", details: {} };
}

/** Without the names that are missing or no text: a fault of form, which leads nowhere. */
function named(names: readonly string[]): string[] {
  return names.filter((name) => name !== "");
}

function slugsOf(holder: unknown, list: string): Set<string> {
  return new Set(listOf(holder, list).map((item) => textOf(item, "slug")));
}

function memberOf(holder: unknown, key: string): unknown {
  if (typeof holder !== "object" || holder === null) return undefined;
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

function listOf(holder: unknown, key: string): unknown[] {
  const list = memberOf(holder, key);
  return Array.isArray(list) ? list : [];
}

function textOf(holder: unknown, key: string): string {
  const text = memberOf(holder, key);
  return typeof text === "string" ? text : "";
}
