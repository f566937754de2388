import { expect, test } from "vitest";
import { drawableTexts } from "./drawable-text.ts";

test.each([
  ["Nordkorea: „Gerüchte“ – 10\u00a0000 €", "Nordkorea: „Gerüchte“ – 10\u00a0000 €"],
  ["Čečenija, Łódź, Москва, Київ, Αθήνα", "Čečenija, Łódź, Москва, Київ, Αθήνα"],
  ["김정은 in Moskau", "GimJeongEun in Moskau"],
  ["Rodong Sinmun (로동신문)", "Rodong Sinmun (LoDongSinMun)"],
  ["A → B", "A > B"],
  ["e\u0301", "é"],
  ["Ende \u{f0000}\ue000", "Ende"],
])("%j is drawn as %j", async (text, drawn) => {
  expect((await drawableTexts())(text)).toBe(drawn);
});
