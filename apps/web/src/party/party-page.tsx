import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { formatInstant } from "@claimline/model/time/format-clock";
import { IgnoredNotice } from "../frame/ignored-notice.tsx";
import { StoryBack, StoryUp } from "../frame/story-ways.tsx";
import { TwoColumns } from "../frame/two-columns.tsx";
import { SectionTitle } from "../frame/section-title.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import { LivePage } from "../live/live-page.tsx";
import { partyPath, siteAddress, storyPath, withQuery, momentEntries } from "../navigation/site-address.ts";
import { MomentNotice } from "../story/moment-notice.tsx";
import { counted, formatNumber } from "../words/counted.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import { PartyClaims } from "./party-claims.tsx";
import styles from "./party-page.module.css";
import { PartyPositions } from "./party-positions.tsx";
import { PartySpeakers } from "./party-speakers.tsx";
import type { PartyReading } from "./read-party.ts";

/** What a party said: where it stands on each event and from where it came, then all its claims in order. */
export function PartyPage({ reading, locale }: { reading: PartyReading; locale: Locale }) {
  const { story, moment, ignored, actor, positions, positionCount, claims, cursor, speakers } = reading;
  const words = siteWords(locale);
  const path = partyPath(story.slug, actor.slug, moment);
  const entries = momentEntries(moment);
  const eventsPath = withQuery(storyPath(story.slug), [["view", "list"], ...entries, ["party", actor.slug]]);
  const pageFrom = (next: string) =>
    withQuery(partyPath(story.slug, actor.slug), [...entries, ["cursor", next]]);
  return (
    <SiteFrame locale={locale} path={path}>
      <StoryUp story={story} moment={moment} locale={locale} />
      <IgnoredNotice ignored={ignored} locale={locale} />
      <MomentNotice
        story={story}
        moment={moment}
        changedAt={formatInstant(Date.parse(story.changedAt), { locale, timeZone: story.timeZone })}
        locale={locale}
        present={partyPath(story.slug, actor.slug)}
      />
      <TwoColumns
        as="div"
        head={
          <>
            <h1 lang={actor.lang ?? undefined}>{actor.name}</h1>
            {actor.role !== null && <p className="cl-lede">{actor.role}</p>}
            <FallbackNote lang={actor.lang} locale={locale} />
            <p className="cl-meta">
              {counted(claims.total, words.claims, locale)} · {counted(positionCount, words.events, locale)}
            </p>
          </>
        }
        aside={
          speakers.length > 0 && (
            <section aria-labelledby="speakers">
              <SectionTitle id="speakers">{words.speakersHeading}</SectionTitle>
              <PartySpeakers speakers={speakers} locale={locale} />
            </section>
          )
        }
      >
        {positions.length > 0 && cursor === undefined && (
          <section aria-labelledby="stances">
            <SectionTitle id="stances" count={positionCount}>
              {moment.asOf === undefined && moment.rev === undefined
                ? words.stancesHeading
                : words.stancesHeadingThen}
            </SectionTitle>
            <PartyPositions reading={reading} locale={locale} />
            {positions.length < positionCount && (
              <nav className={styles["pages"]} aria-label={words.stancesHeading}>
                <a className={buttonClass()} href={siteAddress(locale, eventsPath)}>
                  {words.listOfAll(formatNumber(positionCount, locale))}
                </a>
              </nav>
            )}
          </section>
        )}
        <section aria-labelledby="claims">
          <SectionTitle id="claims" count={claims.total}>
            {words.claimsHeading}
          </SectionTitle>
          {claims.items.length === 0 ? (
            <p className={styles["nothing"]}>
              {moment.asOf === undefined ? words.noClaims : words.noClaimsThen}
            </p>
          ) : (
            <PartyClaims reading={reading} locale={locale} />
          )}
          {(cursor !== undefined || claims.nextCursor !== null) && (
            <nav className={styles["pages"]} aria-label={words.claimsHeading}>
              {cursor !== undefined && (
                <a className={buttonClass()} href={siteAddress(locale, path)}>
                  {words.firstClaims}
                </a>
              )}
              {claims.nextCursor !== null && (
                <a
                  className={buttonClass()}
                  href={siteAddress(locale, pageFrom(claims.nextCursor))}
                  rel="next"
                >
                  {words.moreClaims}
                </a>
              )}
            </nav>
          )}
        </section>
      </TwoColumns>
      <StoryBack story={story} moment={moment} locale={locale} />
      {moment.rev === undefined && <LivePage story={story.slug} rev={story.rev} locale={locale} />}
    </SiteFrame>
  );
}
