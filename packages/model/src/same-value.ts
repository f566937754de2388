/** Whether two values of JSON are the same, in whatever order their members stand; `undefined` counts as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [members, others] = [membersOf(a), membersOf(b)];
  return (
    members.size === others.size &&
    [...members].every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
  );
}

function membersOf(value: object): ReadonlyMap<string, unknown> {
  const entries: [string, unknown][] = Object.entries(value);
  return new Map(entries.filter(([, member]) => member !== undefined));
}
