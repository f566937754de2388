import type { Metadata } from "next";
import { readEvent } from "../../../../../../../event/read-event.ts";
import { setPageStatus } from "../../../../../../../problem/page-status.ts";
import { answerPage, readLocale } from "../../../../../../../problem/answer-page.tsx";
import type { PageProps } from "../../../../../../../reading/page-props.ts";
import { OpenedEvent } from "../../../../../../../timeline/opened-event.tsx";
import { siteWords } from "../../../../../../../words/site-words.ts";

type Props = PageProps<"locale" | "story" | "event">;

/** A part of other pages, which search engines needn't know. */
export const metadata: Metadata = { robots: { index: false } };

/** An event in short, as the story's page shows it beside the chart. */
export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, ...slugs } = await params;
  const locale = readLocale(asked);
  return await answerPage({ locale, story: slugs.story }, async () => {
    const { story, event, moment, names } = await readEvent(slugs, await searchParams, locale);
    if (event === null) {
      setPageStatus(404);
      return <main>{siteWords(locale).notYetKnownText}</main>;
    }
    return (
      <main>
        <OpenedEvent event={event} story={story} moment={moment} names={names} locale={locale} />
      </main>
    );
  });
}
