import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { SiteFrame } from "../frame/site-frame.tsx";
import { eventPath, partyPath, siteAddress, storyPath } from "../navigation/site-address.ts";
import styles from "../problem/problem-page.module.css";
import { siteWords } from "../words/site-words.ts";
import type { NoPartyReading } from "./read-party.ts";

/** Stands for an actor that is no party: where its claims are. */
export function NoParty({ reading, locale }: { reading: NoPartyReading; locale: Locale }) {
  const { story, moment, actor, party, events } = reading;
  const words = siteWords(locale);
  return (
    <SiteFrame locale={locale} path={partyPath(story.slug, actor.slug, moment)}>
      <div className={styles["problem"]}>
        <h1 lang={actor.lang ?? undefined}>
          {party === null ? words.outletTitle(actor.name) : words.speakerTitle(actor.name)}
        </h1>
        <p className="cl-lede">
          {party !== null
            ? words.speakerText(party.name)
            : events.length > 0
              ? words.outletText
              : words.outletSilent}
        </p>
        {events.length > 0 && (
          <ul>
            {events.map((event) => (
              <li key={event.slug}>
                <a
                  href={siteAddress(locale, eventPath(story.slug, event.slug, moment))}
                  lang={event.lang ?? undefined}
                >
                  {event.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>
          {party === null ? (
            <a className={buttonClass()} href={siteAddress(locale, storyPath(story.slug, moment))}>
              {words.backToStory}
            </a>
          ) : (
            <a
              className={buttonClass()}
              href={siteAddress(locale, partyPath(story.slug, party.slug, moment))}
            >
              {words.toParty(party.name)}
            </a>
          )}
        </p>
      </div>
    </SiteFrame>
  );
}
