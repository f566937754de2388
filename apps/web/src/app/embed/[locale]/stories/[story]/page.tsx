import type { Metadata } from "next";
import { readTheme } from "../../../../../embed/embed-address.ts";
import { EmbedPage } from "../../../../../embed/embed-page.tsx";
import { publicUrl } from "../../../../../env.ts";
import { siteAddress, storyPath } from "../../../../../navigation/site-address.ts";
import { answerMetadata, answerPage, readLocale } from "../../../../../problem/answer-page.tsx";
import { momentInStory } from "../../../../../reading/moment-in-story.ts";
import { readMoment, readSlug } from "../../../../../reading/moment.ts";
import type { PageProps } from "../../../../../reading/page-props.ts";
import { readStory } from "../../../../../story/read-story.ts";
import { readStoryAnswer } from "../../../../../story/read-story-answer.ts";

/** A list of all would be longer than the page around it. */
const eventsInFrame = 12;

type Props = PageProps<"locale" | "story">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: asked, story: slug } = await params;
  const locale = readLocale(asked);
  return await answerMetadata(locale, async () => {
    const { moment } = await momentInStory(readSlug(slug), readMoment(await searchParams), locale);
    const { story } = await readStoryAnswer(slug, locale, moment.asOf, moment.rev);
    return {
      title: story.title,
      description: story.summary,
      alternates: { canonical: `${publicUrl()}${siteAddress(locale, storyPath(slug))}` },
      robots: { index: false, follow: true },
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, story } = await params;
  const locale = readLocale(asked);
  return await answerPage({ locale, story }, async () => {
    const search = await searchParams;
    const reading = await readStory(story, search, locale, eventsInFrame);
    return <EmbedPage reading={reading} theme={readTheme(search["theme"])} locale={locale} />;
  });
}
