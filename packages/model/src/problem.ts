import type { Locale, Wording } from "./locale.ts";

/** What can go wrong by the doing of the caller, or for reasons the caller should know. A closed list: docs/api.md explains each. */
export const problems = {
  "invalid-input": { http: 400, de: "Die Eingabe ist ungültig.", en: "The input is not valid." },
  "malformed-request": { http: 400, de: "Die Anfrage ist nicht lesbar.", en: "The request can't be read." },
  "as-of-in-future": {
    http: 400,
    de: "Der Kenntnisstand liegt in der Zukunft.",
    en: "The as-of date lies in the future.",
  },
  unauthenticated: { http: 401, de: "Bitte melden Sie sich an.", en: "Please sign in." },
  "password-change-required": {
    http: 403,
    de: "Bitte ändern Sie zuerst Ihr Passwort.",
    en: "Please change your password first.",
  },
  "second-factor-required": {
    http: 403,
    de: "Bitte weisen Sie sich zuerst mit Ihrem zweiten Faktor aus oder richten Sie ihn ein.",
    en: "Please use your second factor first, or set it up.",
  },
  forbidden: {
    http: 403,
    de: "Dafür fehlt Ihrem Konto das Recht.",
    en: "Your account isn't allowed to do this.",
  },
  "scope-missing": {
    http: 403,
    de: "Dafür ist dieser Schlüssel nicht gemacht.",
    en: "This key isn't made for that.",
  },
  "own-draft-only": {
    http: 403,
    de: "Sie können nur Ihre eigenen Entwürfe bearbeiten.",
    en: "You can edit only your own drafts.",
  },
  "four-eyes": {
    http: 403,
    de: "Wer an einer Fassung mitgeschrieben hat, kann sie nicht freigeben.",
    en: "Nobody approves a revision that they had a hand in.",
  },
  "not-found": { http: 404, de: "Das gibt es hier nicht.", en: "There is no such thing here." },
  gone: { http: 410, de: "Das wurde zurückgenommen.", en: "This has been unpublished." },
  "preview-ended": {
    http: 410,
    de: "Diese Vorschau ist abgelaufen oder wurde beendet.",
    en: "This preview has expired or was ended.",
  },
  "method-not-allowed": {
    http: 405,
    de: "Diese Methode ist hier nicht möglich.",
    en: "This method can't be used here.",
  },
  "stale-version": {
    http: 409,
    de: "Jemand hat das inzwischen geändert. Es wurde nichts überschrieben.",
    en: "Somebody has changed this since. Nothing was overwritten.",
  },
  "write-in-progress": {
    http: 409,
    de: "Dieselbe Anfrage wird gerade noch beantwortet.",
    en: "The same request is still being answered.",
  },
  "idempotency-key-reused": {
    http: 422,
    de: "Dieser Idempotency-Key gehörte zu einer anderen Anfrage.",
    en: "This Idempotency-Key belonged to another request.",
  },
  "slug-taken": { http: 409, de: "Diese Adresse ist schon vergeben.", en: "This address is already taken." },
  "wrong-state": {
    http: 409,
    de: "Das geht im jetzigen Stand des Ereignisses nicht.",
    en: "This can't be done in the event's present state.",
  },
  "import-outdated": {
    http: 409,
    de: "Seit der Vorschau hat sich die Geschichte geändert. Es wurde nichts importiert; bitte neu ansehen.",
    en: "The story has changed since the preview. Nothing was imported; please look anew.",
  },
  "import-faulty": {
    http: 422,
    de: "Die Datei hat Fehler. Es wird alles importiert oder nichts.",
    en: "The file has errors. Either all of it is imported or nothing.",
  },
  "record-in-use": {
    http: 409,
    de: "Dieser Eintrag wird noch gebraucht.",
    en: "This record is still in use.",
  },
  "last-administrator": {
    http: 409,
    de: "Jemand muss die Redaktion verwalten: Dieses Konto ist das letzte, das es kann.",
    en: "Somebody has to administer the newsroom: this is the last account that can.",
  },
  "account-deactivated": {
    http: 409,
    de: "Dieses Konto ist stillgelegt.",
    en: "This account is deactivated.",
  },
  "not-publishable": {
    http: 422,
    de: "So kann das Ereignis nicht veröffentlicht werden.",
    en: "The event can't be published like this.",
  },
  "nature-required": {
    http: 422,
    de: "Bitte geben Sie an, ob dies eine kleine Änderung, eine Aktualisierung oder eine Korrektur ist.",
    en: "Please say whether this is a minor change, an update or a correction.",
  },
  "note-required": {
    http: 422,
    de: "Eine Korrektur braucht einen öffentlichen Hinweis, was falsch war.",
    en: "A correction needs a public note that says what was wrong.",
  },
  "too-large": { http: 413, de: "Die Anfrage ist zu groß.", en: "The request is too large." },
  "batch-too-large": {
    http: 400,
    de: "Zu viele Aufrufe in einer Anfrage.",
    en: "Too many calls in one request.",
  },
  "too-many-requests": {
    http: 429,
    de: "Zu viele Anfragen. Bitte warten Sie einen Augenblick.",
    en: "Too many requests. Please wait a moment.",
  },
  unavailable: {
    http: 503,
    de: "Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.",
    en: "The database can't be reached at the moment. Please try again shortly.",
  },
  internal: {
    http: 500,
    de: "Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.",
    en: "Something went wrong on our side. Please try again.",
  },
} as const satisfies Record<string, Wording & { http: number }>;

export type ProblemCode = keyof typeof problems;

/** One faulty place of an input: `path` leads to it with dots ("content.claims.0.saidAt"), empty for the whole. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** What a caller is told of a problem, in their language. `requestId` finds it in the operator's log. */
export interface ProblemAnswer {
  code: ProblemCode;
  message: string;
  fields: FieldProblem[];
  requestId: string;
}

export function problemMessage(code: ProblemCode, locale: Locale): string {
  return problems[code][locale];
}
