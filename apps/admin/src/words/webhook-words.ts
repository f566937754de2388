import type { Wording } from "@claimline/model/locale";
import type { DeliveryFault, DeliveryState } from "@claimline/model/webhook/schema";
import type { WordTable } from "./word-table.ts";

/** Words of the screen on which administrators say which services are told of publications. */
export const webhookWords = {
  webhooks: { de: "Webhooks", en: "Webhooks" },
  about: {
    de: "Ein Webhook sagt einem Dienst Bescheid, sobald etwas veröffentlicht ist: was und unter welcher Nummer, nicht den Inhalt. Jede Nachricht ist signiert.",
    en: "A webhook tells a service as soon as something is published: what, and under which number, not its contents. Every message is signed.",
  },
  notAllowed: { de: "Webhooks führt die Verwaltung.", en: "Webhooks are kept by administrators." },
  make: { de: "Webhook anlegen", en: "Make a webhook" },
  name: { de: "Wem", en: "Whom" },
  nameHint: { de: "Etwa „Regionalausgabe“.", en: "Such as “regional edition”." },
  nameMissing: { de: "Bitte sagen Sie, wem er Bescheid sagt.", en: "Please say whom it tells." },
  url: { de: "Adresse", en: "Address" },
  urlHint: { de: "Eine Adresse des Dienstes mit https.", en: "An address of the service, with https." },
  urlMissing: { de: "Bitte geben Sie die Adresse an.", en: "Please give the address." },
  story: { de: "Geschichte", en: "Story" },
  everyStory: { de: "Alle Geschichten", en: "All stories" },
  kinds: { de: "Wovon", en: "Of what" },
  kindsMissing: { de: "Bitte wählen Sie, wovon.", en: "Please choose of what." },
  save: { de: "Speichern", en: "Save" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  present: { de: "Webhooks", en: "Webhooks" },
  none: { de: "Noch gibt es keinen.", en: "There is none yet." },
  off: { de: "abgeschaltet", en: "disabled" },
  gone: { de: "vom Empfänger beendet", en: "ended by its receiver" },
  waiting: { de: "{count} warten", en: "{count} waiting" },
  delivered: { de: "zuletzt angekommen: {at}", en: "last arrived: {at}" },
  neverDelivered: { de: "noch nichts angekommen", en: "nothing has arrived yet" },
  secret: { de: "Geheimnis", en: "Secret" },
  secretOnce: {
    de: "Mit diesem Geheimnis prüft „{name}“ die Signaturen. Es steht nur jetzt hier.",
    en: "With this secret “{name}” checks the signatures. It stands here only now.",
  },
  formerUntil: {
    de: "Bis {at} ist auch mit dem bisherigen signiert.",
    en: "Until {at} messages are signed with the one before, too.",
  },
  of: { de: "{action}: {name}", en: "{action}: {name}" },
  test: { de: "Ausprobieren", en: "Send a test" },
  edit: { de: "Ändern", en: "Change" },
  rotate: { de: "Geheimnis erneuern", en: "Rotate the secret" },
  rotateSure: {
    de: "{name} bekommt ein neues Geheimnis. Einen Tag lang ist auch mit dem jetzigen signiert.",
    en: "{name} gets a new secret. For a day messages are signed with the present one, too.",
  },
  disable: { de: "Abschalten", en: "Disable" },
  disableSure: {
    de: "{name} wird nichts mehr gesagt, auch nicht, was noch wartet.",
    en: "{name} is told nothing any more, nor what is still waiting.",
  },
  enable: { de: "Anschalten", en: "Enable" },
  delete: { de: "Löschen", en: "Delete" },
  deleteSure: {
    de: "{name} verschwindet mit allem, was wartet, und mit seinem Verlauf.",
    en: "{name} goes, with all that is waiting and with its log.",
  },
  wasChanged: { de: "{name} ist gespeichert.", en: "{name} is saved." },
  wasDisabled: { de: "{name} ist abgeschaltet.", en: "{name} is disabled." },
  wasEnabled: { de: "{name} ist angeschaltet.", en: "{name} is enabled." },
  wasDeleted: { de: "{name} ist gelöscht.", en: "{name} is deleted." },
  wasTested: { de: "Eine Nachricht zur Probe ist unterwegs.", en: "A test message is on its way." },
  failed: { de: "Das ist nicht gelungen.", en: "That did not work." },
  log: { de: "Nachrichten", en: "Messages" },
  logEmpty: {
    de: "Noch keine. Sie bleiben hier 30 Tage stehen.",
    en: "None yet. They stay here for 30 days.",
  },
  attempts: { de: "Versuche", en: "Attempts" },
  replay: { de: "Wiederholen", en: "Replay" },
  replayOf: { de: "Wiederholen: {what}", en: "Replay: {what}" },
  nextAt: { de: "nächster: {at}", en: "next: {at}" },
  attempt: { de: "{at}: {outcome}, {took} ms", en: "{at}: {outcome}, {took} ms" },
  arrived: { de: "angekommen ({status})", en: "arrived ({status})" },
  testMessage: { de: "Probe", en: "Test" },
  told: { de: "{type}, Nr. {rev}", en: "{type}, no. {rev}" },
  more: { de: "Weitere zeigen", en: "Show more" },
} satisfies WordTable;

export const deliveryStateWords: Readonly<Record<DeliveryState, Wording>> = {
  pending: { de: "wartet", en: "waiting" },
  delivered: { de: "angekommen", en: "arrived" },
  failed: { de: "aufgegeben", en: "given up" },
};

/** Why an attempt failed, in words. */
export const deliveryFaultWords: Readonly<Record<DeliveryFault, Wording>> = {
  "address-not-allowed": {
    de: "Adresse im eigenen Netz, nicht erlaubt",
    en: "address in one’s own network, not allowed",
  },
  "address-insecure": { de: "Adresse ohne https", en: "address without https" },
  "name-not-found": { de: "Name nicht gefunden", en: "name not found" },
  "no-connection": { de: "keine Verbindung", en: "no connection" },
  "timed-out": { de: "keine Antwort in 15 s", en: "no answer within 15 s" },
  redirected: { de: "Weiterleitung, nicht befolgt", en: "redirect, not followed" },
  gone: { de: "vom Empfänger beendet", en: "ended by the receiver" },
  refused: { de: "abgelehnt", en: "refused" },
};
