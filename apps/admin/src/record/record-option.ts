import { formatWhen } from "@claimline/model/time/format-when";
import { plainText, plainWords } from "../find/plain-text.ts";
import { actorName, type DeskSetting, inLocale } from "../event/desk-records.ts";

/** A record as a picker offers it; `words` is what a search looks through, in lower case without accents. */
export interface RecordOption {
  slug: string;
  label: string;
  hint: string;
  words: string;
}

const shownAtOnce = 30;

/** The options that hold every word of the text, those whose name starts with it first. */
export function searchRecords(options: readonly RecordOption[], text: string): RecordOption[] {
  const asked = plainWords(text);
  const [first = ""] = asked;
  return options
    .filter(({ words }) => asked.every((word) => words.includes(word)))
    .toSorted((a, b) => Number(b.words.startsWith(first)) - Number(a.words.startsWith(first)))
    .slice(0, shownAtOnce);
}

export function actorOptions(setting: DeskSetting): RecordOption[] {
  const options = [...setting.records.actors.values()].map(({ slug, name, role, speaksFor }) => {
    const speaksAs = speaksFor ? actorName(speaksFor, setting) : "";
    const hint = [role ? inLocale(role, setting) : "", speaksAs].filter(Boolean).join(" · ");
    return option(slug, inLocale(name, setting) || slug, hint, `${name.de ?? ""} ${name.en ?? ""}`);
  });
  return byLabel(options, setting);
}

export function placeOptions(setting: DeskSetting): RecordOption[] {
  const options = [...setting.records.places.values()].map(({ slug, name, isoSubdivision, isoCountry }) =>
    option(
      slug,
      inLocale(name, setting) || slug,
      isoSubdivision ?? isoCountry ?? "",
      `${name.de ?? ""} ${name.en ?? ""}`,
    ),
  );
  return byLabel(options, setting);
}

export function sourceOptions(setting: DeskSetting): RecordOption[] {
  const options = [...setting.records.sources.values()].map(
    ({ slug, title, publisher, publishedAt, url }) => {
      const when =
        publishedAt &&
        formatWhen(publishedAt, { locale: setting.locale, timeZone: setting.story.timeZone, style: "short" });
      return option(
        slug,
        title || slug,
        [publisher, when].filter(Boolean).join(" · "),
        `${publishedAt ?? ""} ${url ?? ""}`,
      );
    },
  );
  return byLabel(options, setting);
}

export function eventOption(slug: string, title: string, when: string): RecordOption {
  return option(slug, title, when, "");
}

function option(slug: string, label: string, hint: string, more: string): RecordOption {
  return { slug, label, hint, words: plainText(`${label} ${hint} ${more} ${slug}`) };
}

function byLabel(options: RecordOption[], { locale }: DeskSetting): RecordOption[] {
  return options.toSorted((a, b) => a.label.localeCompare(b.label, locale));
}
