import { calendarDate, dayNumber } from "@claimline/model/time/calendar";
import { parseEdtf } from "@claimline/model/time/edtf";
import { type EdtfMember, type EdtfValue, printEdtf, printYear } from "@claimline/model/time/edtf-value";

type Part = EdtfMember | EdtfValue | { type: "open" } | { type: "unknown" };

/**
 * A date so many days later (negative: earlier) with all that it says beside its days: qualifiers, open ends, times.
 * `null` where a part of it has no day ("2024-10"), or would leave the years 0 to 9999.
 */
export function moveDate(when: string, days: number): string | null {
  const parsed = parseEdtf(when);
  if (!parsed.ok) return null;
  const moved = moveValue(parsed.value, days);
  return moved === null ? null : printEdtf(moved);
}

function moveValue(value: EdtfValue, days: number): EdtfValue | null {
  switch (value.type) {
    case "interval": {
      const [start, end] = [movePart(value.start, days), movePart(value.end, days)];
      return start && end ? { ...value, start, end } : null;
    }
    case "set": {
      const members = value.members.map((member) => movePart(member, days));
      return members.every((member) => member !== null) ? { ...value, members } : null;
    }
    default:
      return movePart(value, days);
  }
}

function movePart<Value extends Part>(part: Value, days: number): Value | null {
  switch (part.type) {
    case "open":
    case "unknown":
      return part;
    case "date": {
      const { year, month, day } = part;
      if (month === null || day === null || /X/.test(`${year}${month}${day}`)) return null;
      const date = shift(Number(year), Number(month), Number(day), days);
      return date && { ...part, year: printYear(date.year), month: two(date.month), day: two(date.day) };
    }
    case "date-time": {
      const date = shift(part.year, part.month, part.day, days);
      return date && { ...part, ...date };
    }
    case "range": {
      const start = part.start && movePart(part.start, days);
      const end = part.end && movePart(part.end, days);
      const lost = (part.start && !start) || (part.end && !end);
      return lost ? null : { ...part, start, end };
    }
    default:
      return null;
  }
}

function shift(year: number, month: number, day: number, days: number) {
  const date = calendarDate(dayNumber(year, month, day) + days);
  return date.year < 0 || date.year > 9999 ? null : date;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
