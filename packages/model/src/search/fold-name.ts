import anyAscii from "any-ascii";

/**
 * How spellings of one sound are written in a key. German, English and ISO 9 write Russian, Ukrainian and Korean names
 * with other letters: ж is sch, zh or ž, в is w or v, з is s or z. The longest spelling at a place counts.
 */
const sounds: Readonly<Record<string, readonly string[]>> = {
  schtsch: ["shtsh"],
  shtsh: ["shtsh"],
  stsch: ["shtsh"],
  shch: ["shtsh"],
  dsch: ["dsh"],
  dzh: ["dsh"],
  dsh: ["dsh"],
  tsch: ["tsh"],
  tsh: ["tsh"],
  tch: ["tsh"],
  sch: ["sh"],
  sh: ["sh"],
  zh: ["sh"],
  kh: ["kh"],
  // German for х (Charkiw), English for ч (Chernihiv).
  ch: ["kh", "tsh"],
  // German for й (Jelzin), English for Korean ㅈ (Jong).
  j: ["i", "dsh"],
  ck: ["k"],
  ph: ["f"],
  tz: ["s"],
  ts: ["s"],
  ae: ["a"],
  oe: ["o"],
  ue: ["u"],
  eo: ["o"],
  oo: ["u"],
  c: ["k"],
  q: ["k"],
  w: ["v"],
  x: ["ks"],
  z: ["s"],
};

const soundPattern = new RegExp(
  Object.keys(sounds)
    .toSorted((a, b) => b.length - a.length)
    .join("|"),
  "gu",
);

/** Spellings that no rule of sounds brings together, by their keys. */
const sameNames: ReadonlyMap<string, string> = new Map([
  ["kiev", "kiv"],
  ["eun", "un"],
]);

/** A word with many letters that can be read in two ways has no more keys than these. */
const mostKeys = 4;

/**
 * Keys that the spellings of one name share, whatever the romanisation or script: Selenskyj, Zelensky, Zelenskiy and
 * Зеленський all have `selenski`. A letter that German and English read differently (j, ch) gives a key for each
 * reading. Keys are of a to z, at most four; each is among its own keys. A word with digits or in a script without
 * romanisation has none.
 */
export function nameKeys(word: string): readonly string[] {
  const roman = anyAscii(hintAtSounds(word.normalize("NFC").toLowerCase()))
    .toLowerCase()
    .replaceAll(/['’ʼ`]/gu, "");
  if (!/^[a-z]+$/u.test(roman)) return [];
  return [...new Set(readingsOf(roman).map(settle))];
}

/** What a letter's bare romanisation would lose: the hooks of ISO 9, and that г is an h in Ukrainian. */
function hintAtSounds(word: string): string {
  const hooked = spellHooks(word);
  return /[іїєґ]/u.test(hooked) ? hooked.replaceAll("г", "h") : hooked;
}

/** The hooks of ISO 9 as English spells their sounds; of small letters in NFC. */
export function spellHooks(word: string): string {
  return word.replaceAll("ž", "zh").replaceAll("š", "sh").replaceAll("č", "tsh");
}

/** What is read may give another spelling of a sound, so it is read until nothing changes. */
function settle(reading: string): string {
  const next = readingsOf(reading)[0] ?? reading;
  return next === reading ? reading : settle(next);
}

function readingsOf(roman: string): string[] {
  const text = roman
    .replaceAll(/[ijy]*[iy][ijy]*/gu, "i")
    .replaceAll(/j(?![aeou])/gu, "i")
    .replace(/(?<=[eo])ff?$/u, "v");
  let readings = [""];
  let end = 0;
  for (const { 0: spelling, index } of text.matchAll(soundPattern)) {
    const before = text.slice(end, index);
    const options = sounds[spelling] ?? [spelling];
    readings = readings.flatMap((start) => options.map((sound) => start + before + sound)).slice(0, mostKeys);
    end = index + spelling.length;
  }
  return readings.map((start) => {
    const key = (start + text.slice(end)).replaceAll(/(.)\1+/gu, "$1");
    return sameNames.get(key) ?? key;
  });
}
