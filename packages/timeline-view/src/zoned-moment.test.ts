import { describe, expect, test } from "vitest";
import { zonedMoment } from "./zoned-moment.ts";

const wall = "YYYY-MM-DD HH:mm";
const hour = 3_600_000;

describe("a moment of a zone", () => {
  const berlin = zonedMoment("Europe/Berlin");

  test.each([
    ["to summer time", "2024-03-31T00:00:00+01:00", "2024-04-01 00:00", 23],
    ["to winter time", "2024-10-27T00:00:00+02:00", "2024-10-28 00:00", 25],
  ])("keeps the wall clock when a day is added over the change %s", (_, start, next, hours) => {
    const before = berlin(start);
    const after = before.clone().add(1, "day");
    expect(after.format(wall)).toBe(next);
    expect(after.valueOf() - before.valueOf()).toBe(hours * hour);
  });

  test("goes by hours through the hour that is shown twice", () => {
    const at = berlin("2024-10-27T02:00:00+02:00");
    const shown = [0, 1, 2].map((count) => at.clone().add(count, "hour").format("HH:mm Z"));
    expect(shown).toEqual(["02:00 +02:00", "02:00 +01:00", "03:00 +01:00"]);
  });

  test("rounds down to midnight of its zone, wherever the clocks have changed since", () => {
    expect(berlin("2024-10-27T15:00:00Z").hours(0).toISOString()).toBe("2024-10-26T22:00:00.000Z");
    expect(berlin("2024-11-15T15:00:00Z").date(1).hours(0).minutes(0).format(wall)).toBe("2024-11-01 00:00");
    expect(berlin("2024-11-15T15:00:00Z").month(6).date(1).hours(0).format("Z")).toBe("+02:00");
  });

  test("begins the week on Monday", () => {
    expect(berlin("2024-10-30T12:00:00Z").weekday(0).format("YYYY-MM-DD")).toBe("2024-10-28");
  });

  test("doesn't touch moments of another zone, nor those of none", () => {
    const kiritimati = zonedMoment("Pacific/Kiritimati");
    const at = "2024-10-27T11:00:00Z";
    expect(berlin(at).format(wall)).toBe("2024-10-27 12:00");
    expect(kiritimati(at).format(wall)).toBe("2024-10-28 01:00");
    expect(berlin(kiritimati(at)).format(wall)).toBe("2024-10-27 12:00");
  });
});
