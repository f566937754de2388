import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { feedLinks, oembedLinks } from "../../../../data/alternate-types.ts";
import { pageMetadata } from "../../../../frame/page-metadata.ts";
import { siteAddress, storyPath } from "../../../../navigation/site-address.ts";
import { withoutBlanks } from "../../../../navigation/without-blanks.ts";
import { answerMetadata, answerPage, readLocale } from "../../../../problem/answer-page.tsx";
import { momentInStory } from "../../../../reading/moment-in-story.ts";
import { readMoment, readSlug } from "../../../../reading/moment.ts";
import { readStory } from "../../../../story/read-story.ts";
import { readStoryAnswer } from "../../../../story/read-story-answer.ts";
import { pictureAddress } from "../../../../share/picture-address.ts";
import { storyPictureAlt } from "../../../../share/read-picture.ts";
import { StoryPage } from "../../../../story/story-page.tsx";
import type { PageProps } from "../../../../reading/page-props.ts";

type Props = PageProps<"locale" | "story">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: asked, story: slug } = await params;
  const locale = readLocale(asked);
  return await answerMetadata(
    locale,
    async () => {
      const { moment } = await momentInStory(readSlug(slug), readMoment(await searchParams), locale);
      const { story } = await readStoryAnswer(slug, locale, moment.asOf, moment.rev);
      const isPresent = Object.keys(moment).length === 0;
      return await pageMetadata({
        locale,
        path: storyPath(slug),
        title: story.title,
        text: story.summary,
        index: isPresent,
        shown: storyPath(slug, moment),
        picture: {
          address: pictureAddress(locale, storyPath(slug), moment, story.rev),
          alt: storyPictureAlt(story, locale),
        },
        types: {
          ...oembedLinks(locale, storyPath(slug, moment), story.title),
          ...feedLinks(slug, locale, story.title),
        },
      });
    },
    slug,
  );
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, story } = await params;
  const locale = readLocale(asked);
  // A form that is sent without script names its empty fields too: the address is kept to what was asked.
  const tidy = withoutBlanks(siteAddress(locale, storyPath(encodeURIComponent(story))), await searchParams);
  if (tidy !== null) redirect(tidy);
  return await answerPage({ locale, story }, async () => (
    <StoryPage reading={await readStory(story, await searchParams, locale)} locale={locale} />
  ));
}
