import type { Wording } from "@claimline/model/locale";
import type { ImportProblem } from "./imported.ts";

type Severity = ImportProblem["severity"];

/** What the readers themselves find; `{}` is the value in question. docs/formats.md lists the codes. */
const wordings = {
  "not-json": { severity: "error", de: "Das ist kein lesbares JSON.", en: "This isn't readable JSON." },
  "format-unknown": {
    severity: "error",
    de: "Das Format ist nicht zu erkennen. Wählen Sie es aus.",
    en: "The format can't be recognised. Choose it.",
  },
  "format-differs": {
    severity: "error",
    de: "Das ist keine Datei dieses Formats.",
    en: "This isn't a file of that format.",
  },
  empty: { severity: "error", de: "Die Datei enthält nichts.", en: "The file holds nothing." },
  "too-many-rows": {
    severity: "error",
    de: "Eine Datei kann höchstens 20 000 Ereignisse bringen.",
    en: "A file can bring 20,000 events at most.",
  },
  "column-missing": {
    severity: "error",
    de: "Die Spalte »{}« fehlt.",
    en: 'The column "{}" is missing.',
  },
  "column-unknown": {
    severity: "flag",
    de: "Die Spalte »{}« ist unbekannt und bleibt unberücksichtigt.",
    en: 'The column "{}" isn\'t known and is passed over.',
  },
  "column-repeated": {
    severity: "error",
    de: "Die Spalte »{}« steht mehrfach da.",
    en: 'The column "{}" stands there more than once.',
  },
  "row-broken": {
    severity: "error",
    de: "Anführungszeichen oder Trennzeichen dieser Zeile sind nicht zu lesen.",
    en: "Quotation marks or separators of this row can't be read.",
  },
  "row-too-long": {
    severity: "error",
    de: "Diese Zeile hat mehr Zellen, als es Spalten gibt.",
    en: "This row has more cells than there are columns.",
  },
  "encoding-guessed": {
    severity: "flag",
    de: "Die Datei ist nicht in UTF-8; sie wurde als {} gelesen. Prüfen Sie Umlaute und Akzente.",
    en: "The file isn't UTF-8; it was read as {}. Check accented letters.",
  },
  "headline-missing": {
    severity: "error",
    de: "Weder Überschrift noch Text: Das Ereignis hat keinen Titel.",
    en: "Neither headline nor text: the event has no title.",
  },
  "title-from-text": {
    severity: "flag",
    de: "Ohne Überschrift: Der Titel ist der Anfang des Textes.",
    en: "Without a headline: the title is the beginning of the text.",
  },
  "title-shortened": {
    severity: "flag",
    de: "Der Titel war zu lang und ist gekürzt; ganz steht er in der internen Notiz.",
    en: "The title was too long and is shortened; the whole of it is in the internal note.",
  },
  "summary-shortened": {
    severity: "flag",
    de: "Der Text war zu lang und ist gekürzt; ganz steht er in der internen Notiz.",
    en: "The text was too long and is shortened; the whole of it is in the internal note.",
  },
  "note-shortened": {
    severity: "flag",
    de: "Was kein eigenes Feld hat, war zu lang für die interne Notiz und ist gekürzt.",
    en: "What has no field of its own was too long for the internal note and is shortened.",
  },
  "number-invalid": { severity: "error", de: "»{}« ist keine Zahl.", en: '"{}" isn\'t a number.' },
  "year-zero": {
    severity: "error",
    de: "Ein Jahr 0 gibt es nicht: 1 v. Chr. ist -1.",
    en: "There is no year 0: 1 BC is -1.",
  },
  "year-before-christ": {
    severity: "flag",
    de: "Als {} v. Chr. gelesen.",
    en: "Read as {} BC.",
  },
  "year-missing": {
    severity: "error",
    de: "Das Jahr fehlt zu diesem Monat oder Tag.",
    en: "The year is missing for this month or day.",
  },
  "month-missing": {
    severity: "flag",
    de: "Ein Tag ohne Monat: Es gilt nur das Jahr.",
    en: "A day without a month: only the year counts.",
  },
  "date-invalid": {
    severity: "error",
    de: "»{}« ist kein Datum, das es gibt.",
    en: '"{}" isn\'t a date that exists.',
  },
  "month-first": {
    severity: "flag",
    de: "»{}« ist als Monat/Tag/Jahr gelesen, wie dieses Format es vorsieht.",
    en: '"{}" is read as month/day/year, as this format has it.',
  },
  "time-invalid": { severity: "error", de: "»{}« ist keine Uhrzeit.", en: '"{}" isn\'t a time of day.' },
  "time-without-day": {
    severity: "error",
    de: "Eine Uhrzeit braucht Jahr, Monat und Tag.",
    en: "A time needs year, month and day.",
  },
  "time-dropped": {
    severity: "flag",
    de: "Zeiträume haben Tage, keine Uhrzeiten; die Uhrzeiten stehen in der internen Notiz.",
    en: "Spans have days, not times; the times are in the internal note.",
  },
  "end-before-start": {
    severity: "error",
    de: "Das Ende liegt vor dem Anfang.",
    en: "The end lies before the start.",
  },
  "start-missing": {
    severity: "flag",
    de: "Nur ein Ende ist angegeben; der Anfang bleibt offen.",
    en: "Only an end is given; the start stays open.",
  },
  undated: { severity: "flag", de: "Ohne Datum.", en: "Without a date." },
  "display-date-wins": {
    severity: "flag",
    de: "»{}« sagt mehr als das feste Datum und gilt; bitte prüfen.",
    en: '"{}" says more than the hard date and counts; please check.',
  },
  "display-date-differs": {
    severity: "flag",
    de: "»{}« widerspricht dem festen Datum, das gilt; bitte prüfen.",
    en: '"{}" contradicts the hard date, which counts; please check.',
  },
  "display-date-unread": {
    severity: "flag",
    de: "»{}« ließ sich nicht als Datum lesen; das feste Datum gilt.",
    en: '"{}" couldn\'t be read as a date; the hard date counts.',
  },
  "type-unknown": {
    severity: "error",
    de: "»{}« ist kein Typ: leer, title oder era.",
    en: '"{}" isn\'t a type: empty, title or era.',
  },
  "rows-disagree": {
    severity: "error",
    de: "Frühere Zeilen desselben Ereignisses sagen hier etwas anderes.",
    en: "Earlier rows of the same event say something else here.",
  },
  "duplicate-claim": {
    severity: "error",
    de: "Die Angabe »{}« kommt mehrfach vor.",
    en: 'The claim "{}" occurs more than once.',
  },
  "duplicate-event": {
    severity: "error",
    de: "Das Ereignis »{}« kommt mehrfach vor.",
    en: 'The event "{}" occurs more than once.',
  },
  "language-unknown": {
    severity: "error",
    de: "Texte in der Sprache »{}« gibt es hier nicht, nur de und en.",
    en: 'There are no texts in the language "{}" here, only de and en.',
  },
  "locators-unclear": {
    severity: "flag",
    de: "Welche Fundstelle zu welcher Quelle gehört, sagt die Datei nicht; bitte nachtragen.",
    en: "Which locator belongs to which source the file doesn't say; please add them.",
  },
  "story-left": {
    severity: "flag",
    de: "Titel, Text, Spuren und geführte Lektüre der Geschichte werden nicht importiert.",
    en: "The story's title, text, lanes and guided reading aren't imported.",
  },
  "export-as-of": {
    severity: "flag",
    de: "Dieser Export zeigt nur, was bis {} bekannt war.",
    en: "This export shows only what was known by {}.",
  },
  "event-scheduled": {
    severity: "error",
    de: "»{}« wartet auf seine Veröffentlichung und kann nicht geändert werden.",
    en: '"{}" waits for its publication and can\'t be changed.',
  },
  "review-ends": {
    severity: "flag",
    de: "Die Prüfung oder Freigabe von »{}« endet, denn sie galt einem anderen Text.",
    en: 'The review or approval of "{}" ends, for it was of another text.',
  },
  "actor-unknown": {
    severity: "error",
    de: "Einen Akteur »{}« gibt es nicht.",
    en: 'There is no actor "{}".',
  },
  "place-unknown": { severity: "error", de: "Einen Ort »{}« gibt es nicht.", en: 'There is no place "{}".' },
  "source-unknown": {
    severity: "error",
    de: "Eine Quelle »{}« gibt es nicht.",
    en: 'There is no source "{}".',
  },
  "event-unknown": {
    severity: "error",
    de: "Ein Ereignis »{}« hat diese Geschichte nicht.",
    en: 'This story has no event "{}".',
  },
  "claim-unknown": {
    severity: "error",
    de: "Dieses Ereignis hat keine Angabe »{}«.",
    en: 'This event has no claim "{}".',
  },
  "record-differs": {
    severity: "flag",
    de: "»{}« gibt es schon, anders als in der Datei; der Eintrag bleibt, wie er ist.",
    en: '"{}" is there already, unlike in the file; the record stays as it is.',
  },
  "text-unstorable": {
    severity: "error",
    de: "Der Text enthält ein Zeichen, das sich nicht speichern lässt.",
    en: "The text contains a character that can't be stored.",
  },
  "not-an-event": {
    severity: "error",
    de: "Das ist keine Beschreibung eines Ereignisses (type: event).",
    en: "This doesn't describe an event (type: event).",
  },
} as const satisfies Record<string, Wording & { severity: Severity }>;

export type ImportCode = keyof typeof wordings;

interface Place {
  row: number | null;
  column?: string | null;
}

/** A problem in both languages; `value` is what stands in the file. */
export function importProblem(
  code: ImportCode,
  { row, column = null }: Place,
  value: string | number = "",
): ImportProblem {
  const { severity, de, en } = wordings[code];
  const shown = String(value).slice(0, 120);
  const word = (text: string) => text.replace("{}", () => shown);
  return { row, column, code, severity, message: { de: word(de), en: word(en) } };
}
