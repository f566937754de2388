/** What is kept under a key; made on first use. For what costs far more to make than to keep, such as formatters. */
export function keep<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
