import type { Locale } from "../locale.ts";
import { showText } from "../localized-text.ts";
import type { Actor } from "./schema.ts";

/** What is needed of an actor to name it in a sentence. */
export type NamedActor = Pick<Actor, "slug" | "name" | "pluralIn">;

/** A name as the subject of a sentence; `plural` says whether its verb is. */
export interface Subject {
  text: string;
  plural: boolean;
}

/**
 * Names that running text gives an article, as written there. Every other name stands without one, as in a
 * headline: a wrong article reads worse than none. A German plural needs no entry unless it is declined.
 */
const namesWithArticle: Readonly<Record<Locale, readonly string[]>> = {
  de: [
    "die NATO",
    "die Nato",
    "die EU",
    "die Europäische Union",
    "die UNO",
    "die OSZE",
    "die IAEA",
    "die WHO",
    "die Afrikanische Union",
    "die Arabische Liga",
    "die Ukraine",
    "die Türkei",
    "die Schweiz",
    "die Slowakei",
    "die Mongolei",
    "die Republik Moldau",
    "die Dominikanische Republik",
    "die Zentralafrikanische Republik",
    "die Demokratische Republik Kongo",
    "der Iran",
    "der Irak",
    "der Jemen",
    "der Libanon",
    "der Sudan",
    "der Südsudan",
    "der Tschad",
    "der Vatikan",
    "das Pentagon",
  ],
  en: [
    "the United States",
    "the US",
    "the USA",
    "the United Kingdom",
    "the UK",
    "the United Nations",
    "the UN",
    "the European Union",
    "the EU",
    "the African Union",
    "the Arab League",
    "the OSCE",
    "the IAEA",
    "the WHO",
    "the Netherlands",
    "the Philippines",
    "the United Arab Emirates",
    "the Czech Republic",
    "the Dominican Republic",
    "the Central African Republic",
    "the Democratic Republic of the Congo",
    "the Vatican",
    "the Pentagon",
    "the White House",
  ],
};

/** Names whose adjective changes after the article. */
const declinedNames: Readonly<Record<string, string>> = {
  "Auswärtiges Amt": "das Auswärtige Amt",
  "Heiliger Stuhl": "der Heilige Stuhl",
  "Vereinigte Arabische Emirate": "die Vereinigten Arabischen Emirate",
  "Vereinigte Staaten": "die Vereinigten Staaten",
  "Vereinigtes Königreich": "das Vereinigte Königreich",
  "Vereinte Nationen": "die Vereinten Nationen",
  "Weißes Haus": "das Weiße Haus",
};

const textOfName: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  de: new Map([...namesWithArticle.de.map(keyedByName), ...Object.entries(declinedNames)]),
  en: new Map(namesWithArticle.en.map(keyedByName)),
};

/** One actor as the subject of a sentence, with the article that its name takes; its slug when it has no name. */
export function subjectOf(actor: NamedActor, locale: Locale, defaultLocale: Locale): Subject {
  const { text, lang } = showText(actor.name, locale, defaultLocale);
  const plural = actor.pluralIn.includes(lang);
  if (!text) return { text: actor.slug, plural };
  // A name in the other language for want of a translation would not go with that language's article.
  if (lang !== locale) return { text, plural };
  return { text: textOfName[lang].get(text) ?? (plural && lang === "de" ? `die ${text}` : text), plural };
}

const lists: Readonly<Record<Locale, Intl.ListFormat>> = {
  de: new Intl.ListFormat("de-DE", { type: "conjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
};

/** Several subjects as one ("Südkorea und die NATO"), which is plural from two on. */
export function joinSubjects(subjects: readonly Subject[], locale: Locale): Subject {
  return {
    text: lists[locale].format(subjects.map(({ text }) => text)),
    plural: subjects.length > 1 || subjects.some(({ plural }) => plural),
  };
}

function keyedByName(phrase: string): [string, string] {
  return [phrase.slice(phrase.indexOf(" ") + 1), phrase];
}
