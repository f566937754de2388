import type { Wording } from "@claimline/model/locale";
import type { WordTable } from "./word-table.ts";

/** Words of the list of who did what. */
export const auditWords = {
  audit: { de: "Protokoll", en: "Audit" },
  about: {
    de: "Wer was wann und von wo getan hat, das Neueste zuerst. Einträge kommen nur hinzu; niemand kann sie ändern oder löschen.",
    en: "Who did what, when and from where, last first. Entries are only ever added; nobody can change or delete them.",
  },
  notAllowed: { de: "Das Protokoll liest die Verwaltung.", en: "The audit is read by administrators." },
  person: { de: "Person", en: "Person" },
  action: { de: "Vorgang", en: "Action" },
  everybody: { de: "Alle", en: "Everybody" },
  everything: { de: "Alles", en: "Everything" },
  when: { de: "Wann", en: "When" },
  who: { de: "Wer", en: "Who" },
  what: { de: "Was", en: "What" },
  where: { de: "Von wo", en: "From where" },
  system: { de: "System", en: "System" },
  none: { de: "Kein Eintrag passt dazu.", en: "No entry matches." },
  more: { de: "Weitere zeigen", en: "Show more" },
  loadingMore: { de: "Wird geladen …", en: "Loading …" },
} satisfies WordTable;

/** What was done, by the name that it has in the audit. */
export const auditActionWords: Readonly<Record<string, Wording>> = {
  "account.accept": { de: "Einladung angenommen", en: "Accepted an invitation" },
  "account.changePassword": { de: "Passwort geändert", en: "Changed the password" },
  "account.newPassword": { de: "Neues Passwort gewählt", en: "Chose a new password" },
  "account.signIn": { de: "Angemeldet", en: "Signed in" },
  "account.signOut": { de: "Abgemeldet", en: "Signed out" },
  "account.endSession": { de: "Sitzung beendet", en: "Ended a session" },
  "account.endOtherSessions": { de: "Andere Sitzungen beendet", en: "Ended other sessions" },
  "apiKey.create": { de: "API-Schlüssel angelegt", en: "Made an API key" },
  "apiKey.revoke": { de: "API-Schlüssel widerrufen", en: "Revoked an API key" },
  "apiKey.rotate": { de: "API-Schlüssel erneuert", en: "Rotated an API key" },
  "event.create": { de: "Ereignis begonnen", en: "Began an event" },
  "event.saveDraft": { de: "Entwurf gespeichert", en: "Saved a draft" },
  "event.submit": { de: "Zur Prüfung gegeben", en: "Submitted for review" },
  "event.requestChanges": { de: "Zurückgegeben", en: "Requested changes" },
  "event.approve": { de: "Freigegeben", en: "Approved" },
  "event.publish": { de: "Veröffentlicht", en: "Published" },
  "event.schedule": { de: "Veröffentlichung geplant", en: "Scheduled a publication" },
  "event.scheduleFailed": {
    de: "Geplante Veröffentlichung gescheitert",
    en: "A scheduled publication failed",
  },
  "event.unpublish": { de: "Zurückgenommen", en: "Unpublished" },
  "event.unschedule": { de: "Planung abgesagt", en: "Cancelled a scheduled publication" },
  "revision.restore": { de: "Fassung wiederhergestellt", en: "Restored a revision" },
  "settings.save": { de: "Einstellungen geändert", en: "Changed the settings" },
  "story.import": { de: "Geschichte eingeführt", en: "Imported a story" },
  "story.publishGuide": { de: "Leseführung veröffentlicht", en: "Published the guided reading" },
  "story.saveGuide": { de: "Leseführung gespeichert", en: "Saved the guided reading" },
  "user.deactivate": { de: "Konto stillgelegt", en: "Deactivated an account" },
  "user.invite": { de: "Eingeladen", en: "Invited somebody" },
  "user.reactivate": { de: "Konto wieder geöffnet", en: "Reactivated an account" },
  "user.resetPassword": { de: "Link für neues Passwort angelegt", en: "Made a link for a new password" },
  "user.setRole": { de: "Rolle geändert", en: "Changed a role" },
  "user.withdrawInvitation": { de: "Einladung zurückgezogen", en: "Withdrew an invitation" },
};
