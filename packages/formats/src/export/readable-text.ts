/**
 * The text without what XML 1.0 and iCalendar can't hold, and nobody can read: control characters other than tab and line
 * breaks, halves of surrogate pairs, and the two non-characters U+FFFE and U+FFFF.
 */
export function readableText(text: string): string {
  return text.toWellFormed().replaceAll(unreadable, "");
}

/** Control characters are \p{Cc}. */
const unreadable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
