/**
 * The rules of docs/domain.md read a second time, apart from the model's code and on purpose in another manner: as
 * tables and small functions over bare facts. It covers the forms of dates that the first story uses, in Berlin's
 * time, and throws on any other. Where this reading and the model differ, one of them misreads the page.
 */

export interface Fact {
  readonly slug: string;
  readonly actor: string;
  readonly stance: string;
  readonly saidAt: string;
  readonly sources: readonly { readonly source: string }[];
}

export interface Happening {
  readonly slug: string;
  readonly kind: string;
  readonly when: string | null;
  readonly relations: readonly { readonly type: string; readonly event: string }[];
  readonly claims: readonly Fact[];
}

export interface Facts {
  readonly actors: readonly {
    readonly slug: string;
    readonly kind: string;
    readonly speaksFor: string | null;
  }[];
  readonly sources: readonly { readonly slug: string; readonly publishedAt: string | null }[];
  readonly events: readonly Happening[];
}

export interface PartyRow {
  readonly party: string;
  readonly stance: string;
  /** When the first claim of the run was said (EDTF). */
  readonly since: string;
  readonly claims: readonly string[];
}

export interface Row {
  readonly support: string;
  readonly contested: boolean;
  readonly overdue: boolean;
  readonly fulfilledBy: string | null;
  /** By the party's slug. */
  readonly parties: readonly PartyRow[];
}

/** What T means: claims known up to `known` count, plans whose time ended before `pastBefore` are overdue. */
export interface Moment {
  readonly known: number | "everything";
  readonly pastBefore: number;
}

interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

interface Dated extends Bounds {
  readonly claim: Fact;
  readonly knownFrom: number | null;
}

const hour = 3_600_000;

/** When Berlin's clocks change, and how many hours they are ahead of UTC from then on. */
const clocks = (
  [
    ["2022-10-30T01:00Z", 1],
    ["2023-03-26T01:00Z", 2],
    ["2023-10-29T01:00Z", 1],
    ["2024-03-31T01:00Z", 2],
    ["2024-10-27T01:00Z", 1],
    ["2025-03-30T01:00Z", 2],
    ["2025-10-26T01:00Z", 1],
    ["2026-03-29T01:00Z", 2],
    ["2026-10-25T01:00Z", 1],
    ["2027-03-28T01:00Z", 2],
  ] as const
).map(([from, ahead]) => ({ from: Date.parse(from), ahead }));

/** The instant at which a day begins in Berlin; months and days may run over, as in `Date.UTC`. */
function midnight(year: number, month: number, day: number): number {
  const inLondon = Date.UTC(year, month - 1, day);
  for (const ahead of [1, 2]) {
    const instant = inLondon - ahead * hour;
    if (clocks.findLast(({ from }) => from <= instant)?.ahead === ahead) return instant;
  }
  throw new RangeError(`The table of clocks doesn't reach ${year}-${month}-${day}`);
}

const point = /^(\d{4})-(\d\d)(?:-(\d\d))?(T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?[?~%]?$/;

function pointBounds(edtf: string): Bounds {
  const [, year, month, day, time] = point.exec(edtf) ?? [];
  if (year === undefined || month === undefined) throw new RangeError(`"${edtf}" isn't a form of this story`);
  if (time !== undefined) {
    const second = Date.parse(edtf);
    return { from: second, to: second + 999 };
  }
  const [y, m] = [Number(year), Number(month)];
  if (day === undefined) return { from: midnight(y, m, 1), to: midnight(y, m + 1, 1) - 1 };
  return { from: midnight(y, m, Number(day)), to: midnight(y, m, Number(day) + 1) - 1 };
}

/** The first and the last millisecond, `null` for an open end. */
function bounds(edtf: string | null): Bounds {
  if (edtf === null) return { from: null, to: null };
  const [left = "", right] = edtf.split("/");
  if (right === undefined) return pointBounds(left);
  return {
    from: left === ".." ? null : pointBounds(left).from,
    to: right === ".." ? null : pointBounds(right).to,
  };
}

/** As of a day of Berlin: its end decides what is known, its start what is past. */
export function onDay(day: string): Moment {
  const { from, to } = bounds(day);
  if (from === null || to === null) throw new RangeError(`"${day}" isn't a day`);
  return { known: to, pastBefore: from };
}

/** Without a day: everything is known, and the present instant decides what is past. */
export function today(now: number): Moment {
  return { known: "everything", pastBefore: now };
}

function least(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : Math.min(...given);
}

/**
 * max(earliest `saidAt`, min(latest `saidAt`, first `publishedAt`)), where what is missing drops out and a date or a
 * second means its last millisecond.
 */
function knownFrom(claim: Fact, facts: Facts): number | null {
  const { from, to } = bounds(claim.saidAt);
  const cited = claim.sources.map(({ source }) => facts.sources.find(({ slug }) => slug === source));
  const latest = least([to, ...cited.map((source) => bounds(source?.publishedAt ?? null).to)]);
  return from !== null && latest !== null ? Math.max(from, latest) : (from ?? latest);
}

/** Whom an actor speaks for in the end; `null` for an outlet. */
function partyOf(slug: string, facts: Facts): string | null {
  const actor = facts.actors.find((candidate) => candidate.slug === slug);
  if (!actor) throw new RangeError(`No actor "${slug}"`);
  if (actor.kind === "outlet") return null;
  return actor.speaksFor === null ? slug : partyOf(actor.speaksFor, facts);
}

/** From the weakest to the strongest. */
const supporting = ["announces", "asserts", "confirms_in_part", "confirms"];
const opposing = ["denies", "disputes"];
const neutral = ["hints", "demands", "comments", "no_evidence"];
const known = [...supporting, ...opposing, ...neutral, "retracts"];

const utterances = ["official_confirmation", "denial", "statement", "appeal", "policy_signal"];

const alphabetical = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares lists place by place. */
function byPlaces(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((place, at) => place !== right[at]);
  return index === -1 ? 0 : (left[index] ?? 0) < (right[index] ?? 0) ? -1 : 1;
}

/** Open to the left comes first, open to the right last. */
const boundsInOrder = ({ from, to }: Bounds): readonly number[] => [from ?? -Infinity, to ?? Infinity];

/** Earliest bound, latest bound, known from, slug. */
function inOrder(a: Dated, b: Dated): number {
  const places = (dated: Dated): readonly number[] => [...boundsInOrder(dated), dated.knownFrom ?? Infinity];
  return byPlaces(places(a), places(b)) || alphabetical(a.claim.slug, b.claim.slug);
}

/** What has no time in the world is never the earliest in it. */
const undatedLast = (dated: Bounds): readonly number[] => [
  dated.from === null && dated.to === null ? 1 : 0,
  ...boundsInOrder(dated),
];

interface Standing extends PartyRow {
  /** When its first supporting claim became known. */
  readonly supportedFrom: number;
  readonly everSupported: boolean;
}

/** Neutral claims count only where a party has no others; the last claim that counts is the stance. */
function standingOf(party: string, claims: readonly Dated[]): Standing {
  const ordered = claims.toSorted(inOrder);
  const weighty = ordered.filter(({ claim }) => !neutral.includes(claim.stance));
  const counting = weighty.length > 0 ? weighty : ordered;
  const stance = counting.at(-1)?.claim.stance ?? "";
  const run = counting.slice(counting.findLastIndex(({ claim }) => claim.stance !== stance) + 1);
  const support = ordered.filter(({ claim }) => supporting.includes(claim.stance));
  return {
    party,
    stance,
    since: run[0]?.claim.saidAt ?? "",
    claims: run.map(({ claim }) => claim.slug),
    supportedFrom: Math.min(...support.map((dated) => dated.knownFrom ?? Infinity)),
    everSupported: support.length > 0,
  };
}

/** The support of one event, line by line as on the page. */
function supportOf(kind: string, parties: readonly Standing[]): string {
  const uttered = utterances.includes(kind);
  const takesBack = ({ stance }: Standing): boolean => opposing.includes(stance) || stance === "retracts";
  if (uttered && parties.some((party) => !takesBack(party))) return "stated";

  const supporters = parties.filter(({ stance }) => supporting.includes(stance));
  if (supporters.length === 0) {
    if (parties.some(({ stance, everSupported }) => stance === "retracts" && everSupported))
      return "withdrawn";
    return parties.some(({ stance }) => neutral.includes(stance)) ? "stated" : "none";
  }
  if (supporters.every(({ stance }) => stance === "announces")) return "announced";

  const strength = ({ stance }: Standing): number => supporting.indexOf(stance);
  const others = supporters
    .toSorted(
      (a, b) =>
        byPlaces([a.supportedFrom, strength(a)], [b.supportedFrom, strength(b)]) ||
        alphabetical(a.party, b.party),
    )
    .slice(1)
    .map(({ stance }) => stance);
  if (others.includes("confirms")) return "confirmed";
  if (others.includes("confirms_in_part")) return "partly_confirmed";
  return supporters.filter(({ stance }) => stance !== "announces").length >= 2 ? "corroborated" : "claimed";
}

/** Events that took a plan up fulfil it only when somebody stands by them having happened. */
const unfulfilling = ["none", "announced", "withdrawn"];

/** Prepares the facts once and answers for any moment: by slug, every event that is visible then. */
export function secondReading(facts: Facts): (moment: Moment) => ReadonlyMap<string, Row> {
  const unknown = facts.events.flatMap(({ claims }) => claims).find(({ stance }) => !known.includes(stance));
  if (unknown) throw new RangeError(`"${unknown.stance}" is no stance of the page`);
  const prepared = facts.events.map((event) => ({
    event,
    ...bounds(event.when),
    claims: event.claims.map((claim) => ({
      claim,
      party: partyOf(claim.actor, facts),
      ...bounds(claim.saidAt),
      knownFrom: knownFrom(claim, facts),
    })),
  }));

  return (moment) => {
    const visible = prepared.flatMap((entry) => {
      const claims = entry.claims.filter(
        (dated) =>
          moment.known === "everything" || (dated.knownFrom !== null && dated.knownFrom <= moment.known),
      );
      if (claims.length === 0) return [];
      const names = new Set(claims.map(({ party }) => party).filter((party) => party !== null));
      const parties = [...names].toSorted(alphabetical).map((name) =>
        standingOf(
          name,
          claims.filter(({ party }) => party === name),
        ),
      );
      return [{ ...entry, parties, support: supportOf(entry.event.kind, parties) }];
    });
    const leadingTo = (slug: string, type: string): typeof visible =>
      visible.filter(({ event }) => event.relations.some((to) => to.type === type && to.event === slug));

    return new Map(
      visible.map(({ event, parties, support, to }): [string, Row] => {
        const [fulfilling] = leadingTo(event.slug, "fulfils")
          .filter((other) => !unfulfilling.includes(other.support))
          .toSorted(
            (a, b) => byPlaces(undatedLast(a), undatedLast(b)) || alphabetical(a.event.slug, b.event.slug),
          );
        const contested = parties.some(({ stance }) => opposing.includes(stance));
        const fulfilledBy = fulfilling?.event.slug ?? null;
        const overdue =
          support === "announced" &&
          !utterances.includes(event.kind) &&
          fulfilledBy === null &&
          // "An outlet has no effect on an assessment": a new date that only outlets report saves no plan.
          !leadingTo(event.slug, "replaces").some((other) => other.parties.length > 0) &&
          to !== null &&
          to < moment.pastBefore;
        const rows = parties.map(({ party, stance, since, claims }) => ({ party, stance, since, claims }));
        return [event.slug, { support, contested, overdue, fulfilledBy, parties: rows }];
      }),
    );
  };
}
