import type { WordTable } from "./word-table.ts";

/** Words of the screen of one's own account. */
export const accountWords = {
  account: { de: "Mein Konto", en: "My account" },
  password: { de: "Passwort", en: "Password" },
  changePassword: { de: "Passwort ändern", en: "Change password" },
  passwordHint: {
    de: "Ein neues Passwort beendet alle anderen Sitzungen.",
    en: "A new password ends all other sessions.",
  },
  sessions: { de: "Wo Sie angemeldet sind", en: "Where you are signed in" },
  thisOne: { de: "diese Sitzung", en: "this session" },
  device: { de: "{browser} auf {system}", en: "{browser} on {system}" },
  unknownDevice: { de: "Unbekanntes Gerät", en: "Unknown device" },
  seen: { de: "zuletzt gesehen: {at}", en: "last seen: {at}" },
  since: { de: "angemeldet: {at}", en: "signed in: {at}" },
  from: { de: "von {address}", en: "from {address}" },
  end: { de: "Beenden", en: "End" },
  endNamed: { de: "Sitzung beenden: {device}, {at}", en: "End the session: {device}, {at}" },
  endOthers: { de: "Alle anderen beenden", en: "End all others" },
  noOthers: { de: "Sie sind nur hier angemeldet.", en: "You are signed in here only." },
  endedOne: { de: "1 Sitzung ist beendet.", en: "1 session has ended." },
  ended: { de: "{count} Sitzungen sind beendet.", en: "{count} sessions have ended." },
  failed: { de: "Das ist nicht gelungen.", en: "That did not work." },
} satisfies WordTable;
