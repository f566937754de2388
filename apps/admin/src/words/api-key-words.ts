import type { WordTable } from "./word-table.ts";

/** Words of the screen on which administrators make the keys of services. */
export const apiKeyWords = {
  keys: { de: "API-Schlüssel", en: "API keys" },
  about: {
    de: "Mit einem Schlüssel ruft ein Dienst die Redaktion auf. Er handelt im Namen dessen, der ihn anlegt, und darf nie mehr als er.",
    en: "With a key a service calls the newsroom. It acts in the name of who makes it, and never may more than they.",
  },
  notAllowed: { de: "Schlüssel führt die Verwaltung.", en: "Keys are kept by administrators." },
  make: { de: "Schlüssel anlegen", en: "Make a key" },
  name: { de: "Wofür", en: "What for" },
  nameHint: { de: "Etwa „Ticker der Regionalausgabe“.", en: "Such as “ticker of the regional edition”." },
  nameMissing: { de: "Bitte sagen Sie, wofür der Schlüssel ist.", en: "Please say what the key is for." },
  scopes: { de: "Darf", en: "May" },
  scopesMissing: { de: "Bitte wählen Sie, was er darf.", en: "Please choose what it may do." },
  scopeRead: {
    de: "die Arbeitsseite lesen: Entwürfe, Einträge, Fassungen",
    en: "read the working side: drafts, records, revisions",
  },
  scopeDraft: {
    de: "Entwürfe und Einträge anlegen und ändern",
    en: "make and change drafts and records",
  },
  scopePublish: {
    de: "freigeben und veröffentlichen: Leser sehen, was er tut",
    en: "approve and publish: readers see what it does",
  },
  expiry: { de: "Gilt", en: "Works for" },
  days30: { de: "30 Tage", en: "30 days" },
  days90: { de: "90 Tage", en: "90 days" },
  days365: { de: "1 Jahr", en: "1 year" },
  never: { de: "unbegrenzt", en: "ever" },
  secret: { de: "Schlüssel", en: "Key" },
  secretOnce: {
    de: "Der Schlüssel „{name}“ steht nur jetzt hier. Bewahren Sie ihn auf wie ein Passwort.",
    en: "The key “{name}” stands here only now. Keep it like a password.",
  },
  formerUntil: {
    de: "Der bisherige gilt noch bis {at}.",
    en: "The one before works until {at}.",
  },
  present: { de: "Schlüssel", en: "Keys" },
  none: { de: "Noch gibt es keinen.", en: "There is none yet." },
  expired: { de: "abgelaufen", en: "expired" },
  revoked: { de: "widerrufen", en: "revoked" },
  ownerGone: { de: "Konto stillgelegt", en: "account deactivated" },
  by: { de: "für {name}, angelegt {at}", en: "for {name}, made {at}" },
  used: { de: "zuletzt benutzt: {at}", en: "last used: {at}" },
  neverUsed: { de: "noch nie benutzt", en: "never used" },
  until: { de: "gilt bis {at}", en: "works until {at}" },
  forEver: { de: "gilt unbegrenzt", en: "works for ever" },
  rotate: { de: "Erneuern", en: "Rotate" },
  rotateSure: {
    de: "{name} bekommt einen neuen Schlüssel; der jetzige gilt noch einen Tag.",
    en: "{name} gets a new key; the present one works for another day.",
  },
  revoke: { de: "Widerrufen", en: "Revoke" },
  revokeSure: {
    de: "{name} gilt sofort nicht mehr, und für immer.",
    en: "{name} stops working at once, and for good.",
  },
  wasRevoked: { de: "{name} gilt nicht mehr.", en: "{name} works no longer." },
  of: { de: "{action}: {name}", en: "{action}: {name}" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  failed: { de: "Das ist nicht gelungen.", en: "That did not work." },
} satisfies WordTable;
