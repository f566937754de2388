import type { EventView } from "@claimline/api/publication/story-view";
import { ProblemError } from "@claimline/api/problem-error";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import { assessmentWords } from "@claimline/design/assessment-words";
import { type Support, supports, wordSupport } from "@claimline/model/claim/support";
import type { Locale } from "@claimline/model/locale";
import { dayOf } from "@claimline/model/time/day";
import { formatDay } from "@claimline/model/time/format-clock";
import { formatWhen } from "@claimline/model/time/format-when";
import { publicUrl } from "../env.ts";
import { type EventReading, readEvent } from "../event/read-event.ts";
import { momentInStory } from "../reading/moment-in-story.ts";
import { atRev, type Moment, readMoment, readSlug, type SearchParams } from "../reading/moment.ts";
import { openView } from "../reading/open-view.ts";
import { readSiteName } from "../site/read-site.ts";
import { describeMoment } from "../story/describe-moment.ts";
import { readStoryAnswer } from "../story/read-story-answer.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import type { EventPictureContent } from "./event-picture.tsx";
import type { StoryPictureContent } from "./story-picture.tsx";

/** What the share image of a story says, at the moment that an address asks for. @throws ProblemError */
export async function readStoryPicture(
  slug: string,
  search: SearchParams,
  locale: Locale,
): Promise<StoryPictureContent> {
  const { moment, ignored } = await momentInStory(readSlug(slug), readMoment(search), locale);
  refuseUnread(ignored);
  const { story } = await readStoryAnswer(slug, locale, moment.asOf, moment.rev);
  const { events } = await openView(slug, locale, atRev(moment, story.rev));
  const { timeZone } = story;
  const contested = events.filter(({ assessment }) => assessment.contested).length;
  return {
    kind: "story",
    ...(await ofStory(story, moment, locale)),
    topic: story.topic,
    title: story.title,
    counts: wordCounts(story, locale),
    marks: events.map(({ assessment: { support, contested: isContested } }) => ({
      support,
      contested: isContested,
    })),
    span: wordSpan(events, { locale, timeZone }),
    legend: legendOf(
      events.map(({ assessment }) => assessment),
      locale,
    ),
    contested: contested > 0 ? siteWords(locale).share.contestedOf(formatNumber(contested, locale)) : null,
  };
}

/** A page says what it passed over; a picture can't, and caches may keep it for good. */
function refuseUnread(ignored: readonly string[]): void {
  if (ignored.length > 0) throw new ProblemError("invalid-input");
}

/** From the first known day of an event to the last, in words. */
function wordSpan(events: readonly EventView[], { locale, timeZone }: { locale: Locale; timeZone: string }) {
  const known = events
    .flatMap(({ bounds: { earliest, latest } }) => [earliest, latest])
    .filter((bound) => bound !== null)
    .toSorted((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [dayOf(first, timeZone), dayOf(last, timeZone)];
  return formatWhen(from === to ? from : `${from}/${to}`, { locale, timeZone, style: "short" });
}

function legendOf(
  assessments: readonly { support: Support; contested: boolean }[],
  locale: Locale,
): StoryPictureContent["legend"] {
  return supports.toReversed().flatMap((support) => {
    const same = assessments.filter((assessment) => assessment.support === support);
    const contested = same.some((assessment) => assessment.contested);
    if (same.length === 0) return [];
    return [
      {
        support,
        text: `${wordSupport({ support, contested }, locale)} ${formatNumber(same.length, locale)}`,
      },
    ];
  });
}

/**
 * What the share image of an event says; `null` when nothing of it was known yet at the moment.
 *
 * @throws ProblemError
 */
export async function readEventPicture(
  slugs: { story: string; event: string },
  search: SearchParams,
  locale: Locale,
): Promise<EventPictureContent | null> {
  const { story, event, moment, ignored, names } = await readEvent(slugs, search, locale);
  refuseUnread(ignored);
  if (event === null) return null;
  const { timeZone } = story;
  return {
    kind: "event",
    locale,
    ...(await ofStory(story, moment, locale)),
    story: story.title,
    when: wordWhen(event, { locale, timeZone }),
    title: event.title,
    assessment: event.assessment,
    who: wordWho(event, names, locale),
  };
}

type ReadEvent = NonNullable<EventReading["event"]>;

function wordWhen(
  { when, phase }: ReadEvent,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): string {
  if (when === null) return siteWords(locale).undatedEvent;
  const words = formatWhen(when, { locale, timeZone, phase: phase ?? undefined });
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

function wordWho({ assessment }: ReadEvent, names: EventReading["names"], locale: Locale): string {
  return assessment.parties
    .map(({ party, stance }) => {
      const name = names.actor(party);
      // Not parted at the end of a line.
      return `${name.text} ${stanceVerb(stance, name, locale)}`.replaceAll(" ", "\u00a0");
    })
    .join(" · ");
}

function wordCounts(story: StoryAnswer, locale: Locale): string {
  const words = siteWords(locale);
  return [
    counted(story.eventCount, words.events, locale),
    counted(story.claimCount, words.claims, locale),
    counted(story.sourceCount, words.sources, locale),
  ].join(" · ");
}

async function ofStory(
  story: StoryAnswer,
  { asOf, rev }: Moment,
  locale: Locale,
): Promise<{ publisher: string; site: string; state: string }> {
  const words = siteWords(locale);
  const { timeZone } = story;
  const known = describeMoment(asOf, { locale, timeZone });
  const published = formatDay(dayOf(Date.parse(story.changedAt), timeZone), { locale });
  const state = [
    known === null ? `${words.stand} ${published}` : `${words.knownOn} ${known}`,
    ...(rev === undefined ? [] : [words.revTitle(rev)]),
  ];
  return { publisher: await readSiteName(), site: new URL(publicUrl()).host, state: state.join(" · ") };
}

/** What the image of a story shows, for who doesn't see it. */
export function storyPictureAlt(story: StoryAnswer, locale: Locale): string {
  return siteWords(locale).share.pictureAlt(story.title, wordCounts(story, locale));
}

/** What the image of an event shows, for who doesn't see it. */
export function eventPictureAlt(
  { story, event, names }: EventReading & { event: ReadEvent },
  locale: Locale,
): string {
  const words = assessmentWords(event.assessment, locale).map(({ text }) => text);
  const rest = [
    wordWhen(event, { locale, timeZone: story.timeZone }),
    words.join(", "),
    wordWho(event, names, locale),
  ].filter((part) => part !== "");
  return siteWords(locale).share.pictureAlt(event.title, rest.join(". "));
}
