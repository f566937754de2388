/** One part of what a format writes of an instant, such as the name of the month. */
export function intlPart(
  format: Intl.DateTimeFormat,
  instant: number,
  type: Intl.DateTimeFormatPartTypes,
): string {
  return format
    .formatToParts(instant)
    .map((part) => (part.type === type ? part.value : ""))
    .join("");
}
