import { z } from "zod";
import germanLocale from "zod/v4/locales/de.js";
import englishLocale from "zod/v4/locales/en.js";
import type { Locale, Wording } from "./locale.ts";
import type { FieldProblem } from "./problem.ts";
import { describeEdtfProblem, edtfProblemCodes } from "./time/edtf-problem.ts";

/** What the model's own rules find wrong at one place of an input; what a schema's mere shape finds comes in zod's wording. */
export const fieldWordings = {
  slug: {
    de: "Nur Kleinbuchstaben ohne Umlaute, Ziffern und einzelne Bindestriche.",
    en: "Only lower-case letters without accents, digits and single hyphens.",
  },
  missing: { de: "Dieses Feld fehlt.", en: "This field is missing." },
  "unknown-field": { de: "Dieses Feld gibt es hier nicht.", en: "There is no such field here." },
  "text-unstorable": {
    de: "Der Text enthält ein Zeichen, das sich nicht speichern lässt.",
    en: "The text contains a character that can't be stored.",
  },
  "slug-taken": {
    de: "Diese Adresse ist in der Geschichte schon vergeben.",
    en: "This address is already taken in the story.",
  },
  "record-slug-taken": {
    de: "Einen Eintrag mit dieser Kennung gibt es schon.",
    en: "There is a record with this identifier already.",
  },
  "story-slug-taken": {
    de: "Diese Adresse hat oder hatte schon eine andere Geschichte.",
    en: "Another story has this address, or had it.",
  },
  "record-cited": { de: "Dieses Ereignis führt den Eintrag an.", en: "This event cites the record." },
  "record-in-history": {
    de: "Eine frühere Fassung dieses Ereignisses führt den Eintrag an.",
    en: "An earlier revision of this event cites the record.",
  },
  "record-spoken-for": { de: "Dieser Akteur spricht für ihn.", en: "This actor speaks for it." },
  "record-scheduled": {
    de: "Die Veröffentlichung dieses Ereignisses ist terminiert; bitte erst absagen.",
    en: "This event is scheduled for publication; please call that off first.",
  },
  "merge-with-itself": {
    de: "Ein Eintrag lässt sich nicht mit sich selbst zusammenführen.",
    en: "A record can't be merged with itself.",
  },
  "slug-fixed": {
    de: "Die Adresse eines veröffentlichten Ereignisses bleibt, wie sie ist.",
    en: "The address of a published event stays as it is.",
  },
  "language-tag": {
    de: "Kein gültiges Sprachkürzel, etwa de oder en-GB.",
    en: "Not a language tag, such as de or en-GB.",
  },
  "time-zone": {
    de: "Keine bekannte Zeitzone, etwa Europe/Berlin.",
    en: "Not a known time zone, such as Europe/Berlin.",
  },
  "edtf-invalid": {
    de: "Kein Datum nach ISO 8601-2 (EDTF), etwa 2024-10-28 oder ../2024-10-28.",
    en: "Not a date of ISO 8601-2 (EDTF), such as 2024-10-28 or ../2024-10-28.",
  },
  "as-of-invalid": {
    de: "Kein Kenntnisstand: ein Tag wie 2024-10-28 oder ein Zeitpunkt mit Zeitzone.",
    en: "Not an as-of date: give a day such as 2024-10-28, or an instant with its offset.",
  },
  "not-in-future": {
    de: "Dieser Zeitpunkt liegt nicht in der Zukunft.",
    en: "This moment doesn't lie in the future.",
  },
  "too-far-ahead": {
    de: "Dieser Zeitpunkt liegt mehr als ein Jahr in der Zukunft.",
    en: "This moment lies more than a year ahead.",
  },
  "day-invalid": { de: "Kein Tag wie 2024-10-28.", en: "Not a day such as 2024-10-28." },
  "moment-invalid": {
    de: "Kein Zeitpunkt: ein Tag wie 2024-10-28 oder ein Zeitpunkt mit Zeitzone.",
    en: "Not a moment: give a day such as 2024-10-28, or an instant with its offset.",
  },
  "receiver-address": {
    de: "Keine Adresse, an die sich senden lässt: https://…, ohne Name und Passwort.",
    en: "Not an address to send to: https://…, without a name and password.",
  },
  "story-unknown": { de: "Diese Geschichte gibt es nicht.", en: "There is no such story." },
  "window-reversed": {
    de: "Das Ende des Ausschnitts liegt vor seinem Anfang.",
    en: "The window ends before it begins.",
  },
  "search-without-words": {
    de: "Die Suche braucht mindestens einen Buchstaben oder eine Ziffer.",
    en: "A search needs at least one letter or digit.",
  },
  "cursor-invalid": { de: "Das ist kein Zeiger dieser Liste.", en: "This isn't a cursor of this list." },
  "quantity-empty": {
    de: "Mindestens eine der beiden Zahlen angeben.",
    en: "Give at least one of the two figures.",
  },
  "quantity-reversed": {
    de: "Die obere Zahl ist kleiner als die untere.",
    en: "The upper number is less than the lower one.",
  },
  "title-missing": {
    de: "Der Titel fehlt in der Hauptsprache der Geschichte.",
    en: "The title is missing in the story's main language.",
  },
  "summary-missing": {
    de: "Die Zusammenfassung fehlt in der Hauptsprache der Geschichte.",
    en: "The summary is missing in the story's main language.",
  },
  "when-missing": { de: "Die Zeitangabe fehlt.", en: "The date is missing." },
  "claims-missing": { de: "Es fehlt mindestens eine Aussage.", en: "There must be at least one claim." },
  "statement-missing": {
    de: "Der Wortlaut der Aussage fehlt in der Hauptsprache der Geschichte.",
    en: "The statement is missing in the story's main language.",
  },
  "said-at-in-future": { de: "Die Aussage liegt in der Zukunft.", en: "The claim lies in the future." },
  "source-missing": { de: "Die Aussage nennt keine Quelle.", en: "The claim cites no source." },
  "source-unknown": { de: "Diese Quelle gibt es nicht.", en: "There is no such source." },
  "source-title-missing": { de: "Der Quelle fehlt der Titel.", en: "The source lacks its title." },
  "source-publisher-missing": {
    de: "Der Quelle fehlt der Herausgeber oder der Grund, warum keiner genannt ist.",
    en: "The source lacks its publisher, or the reason why none is given.",
  },
  "source-url-missing": {
    de: "Der Quelle fehlt die Adresse oder der Grund, warum es keine gibt.",
    en: "The source lacks its address, or the reason why there is none.",
  },
  "actor-unknown": { de: "Diesen Beteiligten gibt es nicht.", en: "There is no such actor." },
  "actor-name-missing": {
    de: "Dem Beteiligten fehlt der Name in der Hauptsprache der Geschichte.",
    en: "The actor lacks a name in the story's main language.",
  },
  "speaks-for-cycle": {
    de: "Das schlösse einen Kreis: Wer hier steht, spricht selbst schon für diesen Beteiligten.",
    en: "That would close a circle: whom you chose speaks for this actor already.",
  },
  "place-unknown": { de: "Diesen Ort gibt es nicht.", en: "There is no such place." },
  "place-name-missing": {
    de: "Dem Ort fehlt der Name in der Hauptsprache der Geschichte.",
    en: "The place lacks a name in the story's main language.",
  },
  "event-unknown": {
    de: "Dieses Ereignis gibt es in der Geschichte nicht.",
    en: "The story has no such event.",
  },
  "claim-unknown": { de: "Diese Aussage hat das Ereignis nicht.", en: "The event has no such claim." },
  unreachable: {
    de: "Keine E-Mail-Adresse und keine Adresse im Netz, die mit https:// beginnt.",
    en: "Neither an e-mail address nor an address on the web that begins with https://.",
  },
  "person-unknown": {
    de: "In der Redaktion arbeitet niemand unter diesem Konto.",
    en: "Nobody in the newsroom works under this account.",
  },
  "email-taken": {
    de: "Mit dieser Adresse gibt es schon ein Konto.",
    en: "There is an account with this address already.",
  },
  "step-id": {
    de: "Die Kennung eines Schritts besteht aus 4 bis 16 Kleinbuchstaben und Ziffern.",
    en: "A step's identifier is 4 to 16 lower-case letters and digits.",
  },
  "step-text-missing": {
    de: "Dem Schritt fehlt der Satz in der Hauptsprache der Geschichte.",
    en: "The step lacks its sentence in the story's main language.",
  },
  "too-many-views": {
    de: "Mehr als 50 eigene Ansichten sind nicht möglich. Bitte löschen Sie zuerst eine.",
    en: "There can't be more than 50 views of your own. Please delete one first.",
  },
  duplicate: { de: "Das steht hier schon einmal.", en: "This stands here already." },
  "story-unpublished": {
    de: "Die Geschichte selbst ist noch nicht veröffentlicht.",
    en: "The story itself isn't published yet.",
  },
} as const satisfies Record<string, Wording>;

export type FieldCode = keyof typeof fieldWordings;

export function wordField(code: FieldCode, locale: Locale): string {
  return fieldWordings[code][locale];
}

/** zod's own sentences, by locale. */
export const zodWordings = { de: germanLocale().localeError, en: englishLocale().localeError };

/**
 * What a schema found wrong, for people: each issue's place, a stable code (a `FieldCode`, or zod's name of the kind of
 * issue with hyphens) and a sentence in the locale.
 */
export function wordIssues(issues: readonly z.core.$ZodIssue[], locale: Locale): FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => fieldProblem([...issue.path, key], "unknown-field", locale));
    }
    const edtf = edtfMessage(issue, locale);
    if (edtf !== null) return [{ path: printPath(issue.path), code: "edtf-invalid", message: edtf }];
    if (isFieldCode(issue.message)) return [fieldProblem(issue.path, issue.message, locale)];
    if (isMissing(issue)) return [fieldProblem(issue.path, "missing", locale)];
    const code = issue.code === "invalid_union" ? "invalid-value" : issue.code.replaceAll("_", "-");
    return [{ path: printPath(issue.path), code, message: zodMessage(issue, locale) }];
  });
}

function fieldProblem(path: PropertyKey[], code: FieldCode, locale: Locale): FieldProblem {
  return { path: printPath(path), code, message: wordField(code, locale) };
}

function printPath(path: PropertyKey[]): string {
  return path.map(String).join(".");
}

const edtfParamsSchema = z.object({
  problem: z.object({ code: z.enum(edtfProblemCodes), position: z.int() }),
});

function edtfMessage(issue: z.core.$ZodIssue, locale: Locale): string | null {
  if (issue.code !== "custom") return null;
  const params = edtfParamsSchema.safeParse(issue.params);
  if (!params.success) return null;
  const { code, position } = params.data.problem;
  return describeEdtfProblem({ code, position, key: `edtf.${code}` }, locale);
}

function isFieldCode(text: string): text is FieldCode {
  return Object.hasOwn(fieldWordings, text);
}

/** zod tells a missing value only in the English words of its message, unless the input is reported with the issue. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code !== "invalid_type" && issue.code !== "invalid_value") return false;
  return "input" in issue ? issue.input === undefined : issue.message.endsWith("received undefined");
}

/** An issue that carries its input was worded in the reader's language when it arose (`checkSchema`). */
function zodMessage(issue: z.core.$ZodIssue, locale: Locale): string {
  if ("input" in issue) return issue.message;
  const worded = zodWordings[locale]({ ...issue, input: undefined });
  // zod would claim that nothing was received, for it isn't told here what was.
  return ((typeof worded === "string" ? worded : worded?.message) ?? issue.message).replace(notReceived, "");
}

const notReceived = /, (?:erhalten|received) undefined$/u;
