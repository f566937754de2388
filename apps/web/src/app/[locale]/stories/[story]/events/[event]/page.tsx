import type { Metadata } from "next";
import { EventPage } from "../../../../../../event/event-page.tsx";
import { readEvent } from "../../../../../../event/read-event.ts";
import { pageMetadata } from "../../../../../../frame/page-metadata.ts";
import { eventPath } from "../../../../../../navigation/site-address.ts";
import { answerMetadata, answerPage, readLocale } from "../../../../../../problem/answer-page.tsx";
import type { PageProps } from "../../../../../../reading/page-props.ts";

type Props = PageProps<"locale" | "story" | "event">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: asked, ...slugs } = await params;
  const locale = readLocale(asked);
  return await answerMetadata(locale, async () => {
    const { event, moment } = await readEvent(slugs, await searchParams, locale);
    const index = moment.asOf === undefined && moment.rev === undefined;
    const path = eventPath(slugs.story, slugs.event);
    return pageMetadata({ locale, path, title: event.title, text: event.summary, index });
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, ...slugs } = await params;
  const locale = readLocale(asked);
  return await answerPage({ locale, story: slugs.story }, async () => (
    <EventPage reading={await readEvent(slugs, await searchParams, locale)} locale={locale} />
  ));
}
