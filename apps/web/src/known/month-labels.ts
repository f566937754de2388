import type { Locale } from "@claimline/model/locale";
import { pointBare } from "@claimline/model/time/format-point";
import type { DayScale } from "./day-scale.ts";

/** A month's name under the axis. */
export interface MonthLabel {
  text: string;
  /** Where it begins, from 0 to 1 of the axis. */
  place: number;
  /** Index in `axisWidths` of the narrowest axis that has room for it. */
  level: number;
}

/** Lengths of the axis, in rem, from which on further labels find room; the first is that of the narrowest phone. */
export const axisWidths = [17, 40, 66] as const;

/** No letter of the labels' size is wider on average; a little more keeps two labels apart. */
const remOfLetter = 0.5;
const remApart = 0.75;

/**
 * The months that can be labelled without two labels meeting, at any width. Years come first, for a month alone says
 * little; then the months with most room, which are those with most news.
 */
export function monthLabels(scale: DayScale, locale: Locale): MonthLabel[] {
  const months = monthsOf(scale);
  const candidates = months.map((month, index) => {
    const isYear = index === 0 || month.endsWith("-01");
    const end = isYear ? months.find((other) => other > month && other.endsWith("-01")) : months[index + 1];
    const place = scale.place(`${month}-01`);
    const room = (end === undefined ? 1 : scale.place(`${end}-01`)) - place;
    return { text: labelText(month, isYear, locale), place, rank: isYear ? room + 1 : room };
  });
  const ranked = candidates.toSorted((a, b) => b.rank - a.rank);
  const placed: MonthLabel[] = [];
  axisWidths.forEach((width, level) => {
    for (const { text, place } of ranked) {
      const isTaken = placed.some((other) => other.place === place || meet(other, { text, place }, width));
      if (!isTaken && place * width + remOf(text) <= width) placed.push({ text, place, level });
    }
  });
  return placed.toSorted((a, b) => a.place - b.place);
}

type Placed = Pick<MonthLabel, "text" | "place">;

function meet(a: Placed, b: Placed, width: number): boolean {
  const [left, right] = a.place < b.place ? [a, b] : [b, a];
  return left.place * width + remOf(left.text) + remApart > right.place * width;
}

function remOf(text: string): number {
  return text.length * remOfLetter;
}

/** Every month from the first day's to the last one's, as `YYYY-MM`. */
function monthsOf({ first, last }: DayScale): string[] {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let text = first.slice(0, 7); text <= last.slice(0, 7);) {
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return months;
}

/** Where a year or the axis begins stands the year, else the month. */
function labelText(month: string, isYear: boolean, locale: Locale): string {
  const [year, name] = [month.slice(0, 4), isYear ? null : month.slice(5)];
  const point = { type: "date", year, month: name, day: null, qualifier: null } as const;
  return pointBare(point, { locale, style: "short", omit: isYear ? undefined : "year" });
}
