/**
 * Where a JSON value holds text that PostgreSQL can't keep: the character U+0000, or half of a surrogate pair. Paths
 * are like those of a field problem; the names of members count too.
 */
export function unstorableTexts(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === "string") return isStorable(value) ? [] : [path.join(".")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    isStorable(key) ? unstorableTexts(member, [...path, key]) : [path.join(".")],
  );
}

/** Whether PostgreSQL can keep the text, and so can have it at all. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
