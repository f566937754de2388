import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import type { Source } from "@claimline/model/source/schema";
import { atRev } from "../reading/moment.ts";
import { openView } from "../reading/open-view.ts";
import type { ListedEvents, StoryReading } from "../story/read-story.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import styles from "./printed-claims.module.css";

export interface PrintedClaimsProps {
  reading: StoryReading;
  list: ListedEvents;
  locale: Locale;
}

/**
 * What paper needs below a list: for each of its events who said it when, and where that can be checked, with addresses
 * to type. Sources stand once, under the number by which claims name them.
 */
export async function PrintedClaims({ reading, list, locale }: PrintedClaimsProps) {
  const words = siteWords(locale);
  const { story, asked, names } = reading;
  const view = await openView(story.slug, locale, atRev(asked.moment, story.rev));
  const { timeZone } = view.edition.story;
  const shown = new Map(view.events.map((event) => [event.content.slug, event]));
  const numbers = new Map<string, number>();
  const numberOf = (slug: string) => {
    const number = numbers.get(slug) ?? numbers.size + 1;
    numbers.set(slug, number);
    return number;
  };
  const entries = list.items.flatMap(({ slug, title }) => {
    const event = shown.get(slug);
    if (!event) return [];
    const claims = event.claims.map(({ claim }) => {
      const name = names.actor(claim.actor);
      const said = formatWhen(claim.saidAt, { locale, timeZone, style: "short" });
      const who = `${name.text} ${stanceVerb(claim.stance, name, locale)}`;
      const cited = claim.sources.map(({ source }) => `[${numberOf(source)}]`).join(" ");
      return `${said}: ${who} ${cited}`;
    });
    return [{ slug, title, claims }];
  });
  return (
    <section className={styles["printed"]} aria-label={words.share.printedClaims}>
      <h2>{words.share.printedClaims}</h2>
      {entries.map(({ slug, title, claims }) => (
        <div key={slug} className={styles["event"]}>
          <h3>{title}</h3>
          <p>{claims.join(" · ")}</p>
        </div>
      ))}
      <h2>{words.sourcesHeading}</h2>
      <ol className={styles["sources"]}>
        {[...numbers.keys()].map((slug) => {
          const source = view.edition.sources.get(slug);
          return (
            <li key={slug}>
              {source && <PrintedSource source={source} timeZone={timeZone} locale={locale} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface PrintedSourceProps {
  source: Pick<Source, "title" | "publisher" | "publishedAt" | "url" | "language">;
  timeZone: string;
  locale: Locale;
}

function PrintedSource({ source, timeZone, locale }: PrintedSourceProps) {
  const words = siteWords(locale);
  const { title, publisher, publishedAt, url, language } = source;
  const rest = [
    publisher ?? words.noPublisher,
    publishedAt && formatWhen(publishedAt, { locale, timeZone, style: "short" }),
    url ?? words.withoutAddress,
  ];
  return (
    <>
      <span lang={language}>{title}</span>. {rest.filter((part) => part !== null).join(", ")}
    </>
  );
}
