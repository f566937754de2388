/**
 * What is kept under a key; made on first use. For what costs far more to make than to keep, such as formatters.
 * Once `most` values are kept, all are dropped.
 */
export function keep<Value>(
  kept: Map<string, Value>,
  key: string,
  make: () => Value,
  most: number = Infinity,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= most) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}
