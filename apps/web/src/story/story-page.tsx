import type { Locale } from "@claimline/model/locale";
import { Known } from "../known/known.tsx";
import { StoryFigures } from "../figure/story-figures.tsx";
import { IgnoredNotice } from "../frame/ignored-notice.tsx";
import { Guide } from "../guide/guide.tsx";
import { GuideInvitation } from "../guide/guide-invitation.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import { LivePage } from "../live/live-page.tsx";
import { siteAddress } from "../navigation/site-address.ts";
import { PageData } from "../data/page-data.tsx";
import { StoryData } from "../data/story-data.tsx";
import { PrintedClaims } from "../print/printed-claims.tsx";
import { reportedAt } from "../site/report-link.tsx";
import { StoryShare } from "../share/story-share.tsx";
import { ZoneLine } from "../share/zone-line.tsx";
import { StoryVisit } from "../visit/story-visit.tsx";
import { siteWords } from "../words/site-words.ts";
import { MarkLegend } from "./mark-legend.tsx";
import { NoMatch } from "./no-match.tsx";
import type { StoryReading } from "./read-story.ts";
import { ShownView } from "./shown-view.tsx";
import { askedPath } from "./story-asked.ts";
import { StoryFilter } from "./story-filter.tsx";
import { StoryHead } from "./story-head.tsx";
import styles from "./story-page.module.css";
import { ViewTabs } from "./view-tabs.tsx";

/** The story: its head, its events over time, as a list or by who stands where, and what the marks mean. */
export function StoryPage({ reading, locale }: { reading: StoryReading; locale: Locale }) {
  const words = siteWords(locale);
  const { story, asked, shown } = reading;
  const nothing = asked.moment.asOf === undefined ? words.noEvents : words.nothingKnown;
  return (
    <SiteFrame
      locale={locale}
      path={askedPath(story.slug, asked)}
      reported={reportedAt(
        {
          title: story.title,
          moment: asked.moment,
          pathAt: (moment) => askedPath(story.slug, { ...asked, moment }),
        },
        { rev: story.rev, today: reading.today },
        locale,
      )}
    >
      <StoryHead {...reading} locale={locale}>
        <GuideInvitation guide={reading.guide} locale={locale} />
        <StoryShare reading={reading} locale={locale} />
      </StoryHead>
      <StoryVisit story={story} moment={asked.moment} locale={locale} />
      <IgnoredNotice ignored={reading.ignored} locale={locale} />
      <Known reading={reading} locale={locale} />
      <Guide reading={reading} locale={locale} />
      <ViewTabs
        story={story.slug}
        asked={asked}
        isStep={reading.guide.isView && "list" in reading.shown}
        locale={locale}
      />
      <StoryFilter reading={reading} locale={locale} />
      {story.eventCount === 0 ? (
        <p>{nothing}</p>
      ) : reading.matching === 0 ? (
        <NoMatch reading={reading} locale={locale} />
      ) : (
        <ShownView reading={reading} locale={locale} addressOf={(path) => siteAddress(locale, path)} />
      )}
      <StoryFigures
        figures={reading.figures}
        story={story}
        moment={asked.moment}
        names={reading.names}
        locale={locale}
      />
      <section className={styles["legend"]} data-view={shown.view} aria-labelledby="legend">
        <h2 id="legend" className={styles["legendTitle"]}>
          {words.legend}
        </h2>
        <MarkLegend locale={locale} />
        <p className="cl-meta">
          {words.legendText} <a href={siteAddress(locale, "/method")}>{words.footerMethod}</a>
        </p>
      </section>
      <StoryData story={story.slug} moment={asked.moment} locale={locale} />
      <ZoneLine timeZone={story.timeZone} locale={locale} />
      {Object.keys(asked.moment).length === 0 && (
        <PageData story={story.slug} rev={story.rev} locale={locale} />
      )}
      {"list" in shown && <PrintedClaims reading={reading} list={shown.list} locale={locale} />}
      {asked.moment.rev === undefined && <LivePage story={story.slug} rev={story.rev} locale={locale} />}
    </SiteFrame>
  );
}
