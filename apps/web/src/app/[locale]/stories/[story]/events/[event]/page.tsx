import type { Metadata } from "next";
import { oembedLinks } from "../../../../../../data/alternate-types.ts";
import { EventPage } from "../../../../../../event/event-page.tsx";
import { NotYetKnown } from "../../../../../../event/not-yet-known.tsx";
import { readEvent } from "../../../../../../event/read-event.ts";
import { pageMetadata } from "../../../../../../frame/page-metadata.ts";
import { eventPath } from "../../../../../../navigation/site-address.ts";
import { answerMetadata, answerPage, readLocale } from "../../../../../../problem/answer-page.tsx";
import { setPageStatus } from "../../../../../../problem/page-status.ts";
import { pictureAddress } from "../../../../../../share/picture-address.ts";
import { eventPictureAlt } from "../../../../../../share/read-picture.ts";
import { siteWords } from "../../../../../../words/site-words.ts";
import type { PageProps } from "../../../../../../reading/page-props.ts";

type Props = PageProps<"locale" | "story" | "event">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: asked, ...slugs } = await params;
  const locale = readLocale(asked);
  return await answerMetadata(locale, async () => {
    const { event, ...reading } = await readEvent(slugs, await searchParams, locale);
    if (event === null) return { title: siteWords(locale).notYetKnownTitle, robots: { index: false } };
    const { moment, story } = reading;
    const index = moment.asOf === undefined && moment.rev === undefined;
    const path = eventPath(slugs.story, slugs.event);
    return await pageMetadata({
      locale,
      path,
      title: event.title,
      text: event.summary,
      index,
      shown: eventPath(slugs.story, slugs.event, moment),
      picture: {
        address: pictureAddress(locale, path, moment, story.rev),
        alt: eventPictureAlt({ ...reading, event }, locale),
      },
      types: oembedLinks(locale, eventPath(slugs.story, slugs.event, moment), event.title),
    });
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, ...slugs } = await params;
  const locale = readLocale(asked);
  return await answerPage({ locale, story: slugs.story }, async () => {
    const { event, ...reading } = await readEvent(slugs, await searchParams, locale);
    if (event !== null) return <EventPage reading={{ ...reading, event }} locale={locale} />;
    setPageStatus(404);
    return (
      <NotYetKnown
        {...reading}
        path={eventPath(slugs.story, slugs.event, reading.moment)}
        present={eventPath(slugs.story, slugs.event)}
        text={siteWords(locale).notYetKnownText}
        locale={locale}
      />
    );
  });
}
