import type { Row } from "./second-reading.ts";

/** The row as text, member by member, parties by slug: what only one of the two answers is left out. */
function membersOf(row: Row): Readonly<Record<string, string>> {
  const { support, contested, overdue, fulfilledBy, parties } = row;
  const standings = parties.map(({ party, stance, since, claims }): [string, string] => [
    `party ${party}`,
    `${stance} since ${since} (${claims.join(", ")})`,
  ]);
  return {
    support,
    contested: `${contested}`,
    overdue: `${overdue}`,
    fulfilledBy: `${fulfilledBy}`,
    ...Object.fromEntries(standings),
  };
}

/** Where two readings of one moment differ, each difference as a line that names moment, event and member. */
export function differencesOf(
  byModel: ReadonlyMap<string, Row>,
  byReading: ReadonlyMap<string, Row>,
  moment: string,
): string[] {
  const slugs = new Set([...byModel.keys(), ...byReading.keys()]);
  return [...slugs].flatMap((slug) => {
    const [one, other] = [byModel.get(slug), byReading.get(slug)];
    if (!one || !other)
      return [`${moment} ${slug}: visible only by ${one ? "the model" : "the second reading"}`];
    const [left, right] = [membersOf(one), membersOf(other)];
    return [...new Set([...Object.keys(left), ...Object.keys(right)])]
      .filter((member) => left[member] !== right[member])
      .map(
        (member) =>
          `${moment} ${slug}: ${member} is "${left[member]}" by the model, "${right[member]}" by the second reading`,
      );
  });
}
