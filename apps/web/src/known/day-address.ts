import type { ShownDay } from "./day-scale.ts";

/** The page on any day, where `dayInAddress` stands for it, and today. */
export interface DayAddresses {
  day: string;
  today: string;
}

/** Stands for the day in an address; no calendar has it. */
export const dayInAddress = "0000-00-00";

export function addressOn(day: ShownDay, addresses: DayAddresses): string {
  return day === null ? addresses.today : addresses.day.replace(dayInAddress, day);
}
