import { readableText } from "./readable-text.ts";

/** The longest line in octets of UTF-8, without its end (RFC 5545, 3.1). */
const longestLine = 75;

/** A content line of iCalendar, folded, with its CRLF; the value is written as it is. */
export function calendarLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const character of `${name}:${oneLine(value)}`) {
    const octets = octetsOf(character);
    if (length + octets > longestLine) {
      lines.push(line);
      // The space that marks a continuation counts.
      [line, length] = [" ", 1];
    }
    line += character;
    length += octets;
  }
  return [...lines, line].map((text) => `${text}\r\n`).join("");
}

/** A value of type TEXT (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return readableText(text)
    .replaceAll("\t", " ")
    .replaceAll(/\r\n|\r|\n/g, "\n")
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** Whatever a value is: it can't begin another line. */
function oneLine(value: string): string {
  return readableText(value).replaceAll(/[\r\n\t]/g, " ");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
