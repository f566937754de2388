import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { laneLabels } from "@claimline/model/event/lane";
import { locales } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import { parseEdtf } from "@claimline/model/time/edtf";
import { chooseDate } from "./display-date.ts";
import type { EventSlugs } from "./event-slugs.ts";
import { type ImportCode, importProblem } from "./import-problem.ts";
import type { ImportedEvent, ImportProblem, ImportSetting } from "./imported.ts";
import { plainText } from "./plain-text.ts";
import { fitTexts } from "./text-fields.ts";
import { type DateParts, isGiven, type ReadDate, readDateParts } from "./timeline-js-date.ts";

/** Names of a slide's parts in the file. */
export type SlideColumns = Readonly<
  Record<"start" | "end", Readonly<Record<keyof DateParts, string>>> &
    Record<"displayDate" | "headline" | "text" | "group", string>
>;

/** An event of TimelineJS, of whatever version and form. */
export interface Slide {
  row: number;
  /** `unique_id`, of JSON. */
  id: string;
  start: DateParts;
  end: DateParts;
  displayDate: string;
  headline: string;
  text: string;
  group: string;
  /** What has no field of an event, by its name in the file. */
  extras: readonly (readonly [name: string, value: string])[];
  columns: SlideColumns;
}

interface Reading {
  setting: ImportSetting;
  slugs: EventSlugs;
  problems: ImportProblem[];
}

/** What our own export calls an event. */
const ownId = /^event-(.+)$/u;

/** The event that a slide tells of; nothing when it can't be one, and `problems` says why. */
export function readSlide(slide: Slide, { setting, slugs, problems }: Reading): ImportedEvent[] {
  const { row, columns } = slide;
  const report = (code: ImportCode, column: string, value = "") =>
    problems.push(importProblem(code, { row, column }, value));
  const [headline, text, shown] = [slide.headline, slide.text, slide.displayDate].map(plainText);
  if (!headline || !text || !shown) return [];
  const { when, dateNote, broken } = readWhenOf(slide, shown.text, setting, report);
  const own = ownSlug(slide.id);
  const links = [...new Set([...headline.links, ...text.links])];
  const kind = kindOfGroup(slide.group);
  const extras: (readonly [string, string])[] = [
    ...dateNote,
    ...slide.extras,
    ...(kind === null ? [[columns.group, plainText(slide.group).text] as const] : []),
    ...(own === null ? links.map((link) => ["Link", link] as const) : []),
  ];
  const words = own === null ? text.text : firstParagraph(slide.text);
  const fitted = fitTexts(headline.text, words, extras);
  for (const { of, code } of fitted.findings) report(code, columns[of]);
  if (fitted.title === "" || broken) return [];
  const slug = own ?? slugs.make(fitted.title, when, row);
  if (own !== null && !slugs.take(own)) {
    report("duplicate-event", "unique_id", own);
    return [];
  }
  const { locale } = setting;
  const fields = {
    when,
    title: { [locale]: fitted.title },
    ...(fitted.summary && { summary: { [locale]: fitted.summary } }),
    ...(kind !== null && own === null && { kind }),
  };
  return [{ row, slug, whole: null, fields, claims: [], note: fitted.note }];
}

type Report = (code: ImportCode, column: string, value?: string) => void;

function readWhenOf(slide: Slide, words: string, setting: ImportSetting, report: Report) {
  const { columns } = slide;
  const start = readDateParts(slide.start);
  const end = readDateParts(slide.end);
  for (const { part, code, value } of start.findings) report(code, columns.start[part], value);
  // A time of the end without its day is of the day that it began on.
  const onlyTime =
    slide.end.time !== "" && slide.end.year === "" && slide.end.month === "" && slide.end.day === "";
  const endFindings = onlyTime ? [] : end.findings;
  for (const { part, code, value } of endFindings) report(code, columns.end[part], value);
  const isError = ({ code }: { code: ImportCode }) => importProblem(code, { row: null }).severity === "error";
  if ([...start.findings, ...endFindings].some(isError)) return { when: null, dateNote: [], broken: true };
  const isTimedSpan = (start.time !== "" && isGiven(slide.end)) || end.time !== "" || onlyTime;
  const hard = hardDate(start, end, isTimedSpan);
  if (hard !== null && !parseEdtf(hard).ok) {
    report("end-before-start", columns.end.year);
    return { when: null, dateNote: [], broken: true };
  }
  if (start.date === null && end.date !== null) report("start-missing", columns.start.year);
  if (isTimedSpan) report("time-dropped", columns.start.time);
  const chosen = chooseDate(hard, words, setting);
  if (chosen.code) report(chosen.code, columns.displayDate, words);
  if (chosen.when === null) report("undated", columns.start.year);
  const times = [slide.start.time, slide.end.time].filter(Boolean).join(" - ");
  const dateNote: (readonly [string, string])[] = [
    ...(chosen.code && words ? [[columns.displayDate, words] as const] : []),
    ...(chosen.code && hard ? [["Date", hard] as const] : []),
    ...(isTimedSpan ? [[columns.start.time, times] as const] : []),
  ];
  return { when: chosen.when, dateNote, broken: false };
}

function hardDate(start: ReadDate, end: ReadDate, isTimedSpan: boolean): string | null {
  if (start.date === null) return end.date === null ? null : `../${end.date}`;
  if (end.date !== null && end.date !== start.date) return `${start.date}/${end.date}`;
  return isTimedSpan ? start.date : `${start.date}${start.time}`;
}

function ownSlug(id: string): string | null {
  const slug = slugSchema.safeParse(ownId.exec(id)?.[1]);
  return slug.success ? slug.data : null;
}

/** Our own export adds paragraphs of date and assessment to an event's summary. */
function firstParagraph(text: string): string {
  return plainText(/^\s*<p>.*?<\/p>/su.exec(text)?.[0] ?? text).text;
}

/** A group that is called as a kind of event, or as the only kind of a lane. */
function kindOfGroup(group: string): string | null {
  const name = plainText(group).text.toLowerCase();
  const called = (wording: Readonly<Record<string, string>>) =>
    locales.some((locale) => wording[locale]?.toLowerCase() === name);
  const all = Object.values(kinds);
  const ofName = all.filter((kind) => kind.kind === name || called(kind.label));
  const ofLane = all.filter(({ lane }) => called(laneLabels[lane]));
  const [only, ...others] = ofName.length > 0 ? ofName : ofLane;
  return only && others.length === 0 ? only.kind : null;
}
