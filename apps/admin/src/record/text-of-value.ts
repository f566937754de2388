/** A value of a form in a line of text: lists and languages one after the other; empty when there is nothing. */
export function textOfValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(String).join(" / ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
