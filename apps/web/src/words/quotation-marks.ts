/** Quotation marks by language: those of the language in which the words are given (after CLDR). */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  de: ["„", "“"],
  en: ["“", "”"],
  fr: ["« ", " »"],
  it: ["«", "»"],
  ja: ["「", "」"],
  ko: ["“", "”"],
  pl: ["„", "”"],
  ru: ["«", "»"],
  uk: ["«", "»"],
  zh: ["“", "”"],
};

/** A quote between the marks of its language (BCP 47 tag). */
export function inQuotationMarks(text: string, tag: string): string {
  const [open, close] = marks[tag.split("-")[0] ?? ""] ?? ["“", "”"];
  return `${open}${text}${close}`;
}
