import { offsetAt } from "@claimline/model/time/time-zone";
import moment, { type Moment, type MomentInput } from "moment";

/** The property by which a moment knows its zone, and hands it on to its clones. */
const zoneKey = "claimlineZone";
const mondayFirst = "claimline";

/**
 * vis-timeline's axis counts in moments. moment asks `updateOffset` for the offset after every change (the hook that
 * moment-timezone uses); the model's offsets come from the browser, so that no table of zones is needed.
 */
function followZones(): void {
  if (Reflect.has(moment, zoneKey)) return;
  Reflect.set(moment, zoneKey, true);
  const properties: unknown = Reflect.get(moment, "momentProperties");
  if (Array.isArray(properties)) properties.push(zoneKey);
  Reflect.set(moment, "updateOffset", (changed: Moment, keepTime?: boolean) => {
    const zone: unknown = Reflect.get(changed, zoneKey);
    if (typeof zone !== "string" || !changed.isValid()) return;
    changed.utcOffset(offsetAt(changed.valueOf(), zone) / 60_000, keepTime);
  });
  const before = moment.locale();
  moment.defineLocale(mondayFirst, { parentLocale: "en", week: { dow: 1, doy: 4 } });
  moment.locale(before);
}

/** A maker of moments that read and reckon in a zone (IANA name), with weeks from Monday. */
export function zonedMoment(timeZone: string): (input?: MomentInput) => Moment {
  followZones();
  return (input) => {
    const made = moment(input).locale(mondayFirst);
    Reflect.set(made, zoneKey, timeZone);
    return made.isValid() ? made.utcOffset(offsetAt(made.valueOf(), timeZone) / 60_000) : made;
  };
}
