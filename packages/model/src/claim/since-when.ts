import type { Locale } from "../locale.ts";
import { edtfBounds } from "../time/bounds.ts";
import { dateWords } from "../time/date-words.ts";
import { dayOf } from "../time/day.ts";
import { readEdtf } from "../time/edtf.ts";
import type { EdtfInterval, EdtfPoint } from "../time/edtf-value.ts";
import { plainGrain, pointBare } from "../time/format-point.ts";
import { sentenceWordings } from "./sentence-wording.ts";

/**
 * Since when a stance is held, in words: "seit dem 28. Oktober 2024", or "spätestens seit ..." where only the end
 * of the time is known. `null` where the words would be longer or surer than the date (`saidAt`, EDTF) is.
 */
export function sinceWhen(edtf: string, locale: Locale, timeZone: string): string | null {
  const value = readEdtf(edtf);
  switch (value.type) {
    case "set":
      return null;
    case "interval": {
      const since = isPoint(value.end) ? sincePoint(value.end, locale) : null;
      return since && sentenceWordings[locale].atTheLatest.replace("{date}", since);
    }
    case "date-time":
      return sinceWhen(dayOf(edtfBounds(value, timeZone).earliest, timeZone), locale, timeZone);
    default:
      return sincePoint(value, locale);
  }
}

function sincePoint(point: EdtfPoint, locale: Locale): string | null {
  const style = { locale, style: "long" } as const;
  const grain = plainGrain(point, style);
  return grain && dateWords(locale, "long").since(grain, pointBare(point, style));
}

function isPoint(end: EdtfInterval["end"]): end is EdtfPoint {
  return end.type !== "open" && end.type !== "unknown";
}
