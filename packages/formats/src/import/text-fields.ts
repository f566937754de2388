import { shorten } from "./plain-text.ts";
import type { ImportCode } from "./import-problem.ts";

const mostTitle = 160;
const mostSummary = 600;
const mostNote = 5_000;

/** Title, text and what is left for the internal note, each as long as its field allows. */
export interface FittedTexts {
  title: string;
  summary: string;
  note: string;
  findings: { of: "headline" | "text"; code: ImportCode }[];
}

/** Fits texts of any length into the fields of an event; what is shortened stands whole in the note. */
export function fitTexts(
  headline: string,
  text: string,
  extras: readonly (readonly [string, string])[],
): FittedTexts {
  const findings: FittedTexts["findings"] = [];
  const whole: [string, string][] = [];
  if (headline === "")
    findings.push({ of: "headline", code: text === "" ? "headline-missing" : "title-from-text" });
  const title = shorten(headline || (/^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text), mostTitle);
  if (headline.length > mostTitle) {
    findings.push({ of: "headline", code: "title-shortened" });
    whole.push(["Headline", headline]);
  }
  const summary = shorten(text, mostSummary);
  if (text.length > mostSummary) {
    findings.push({ of: "text", code: "summary-shortened" });
    whole.push(["Text", text]);
  }
  const lines = [...extras, ...whole].filter(([, value]) => value !== "");
  const note = lines.map(([name, value]) => `${name}: ${value}`).join("\n");
  if (note.length > mostNote) findings.push({ of: "text", code: "note-shortened" });
  return { title, summary, note: shorten(note, mostNote), findings };
}
