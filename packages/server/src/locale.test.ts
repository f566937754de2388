import { expect, test } from "vitest";
import { preferredLocale } from "./locale.ts";

test.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["de-CH,fr;q=0.9,en;q=0.8", "de"],
  ["fr,en;q=0.4,de;q=0.5", "de"],
  ["de;q=0,en;q=0.1", "en"],
  ["EN-us,de", "en"],
  ["fr", "en"],
  ["*", "en"],
  ["*;q=0.5,de", "de"],
  ["", "en"],
  ["de;q=x;;,", "en"],
  [undefined, "en"],
  [null, "en"],
])("Accept-Language %o is answered in %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
