import type { Metadata } from "next";
import { ChangesPage } from "../../../../../change/changes-page.tsx";
import { readChanges } from "../../../../../change/read-changes.ts";
import { pageMetadata } from "../../../../../frame/page-metadata.ts";
import { changesPath } from "../../../../../navigation/site-address.ts";
import { answerMetadata, answerPage, readLocale } from "../../../../../problem/answer-page.tsx";
import { readSlug } from "../../../../../reading/moment.ts";
import { readStoryAnswer } from "../../../../../story/read-story-answer.ts";
import { siteWords } from "../../../../../words/site-words.ts";
import type { PageProps } from "../../../../../reading/page-props.ts";

type Props = PageProps<"locale" | "story">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, story: slug } = await params;
  const locale = readLocale(asked);
  return await answerMetadata(locale, async () => {
    const { story } = await readStoryAnswer(readSlug(slug), locale);
    const words = siteWords(locale);
    const title = `${words.changesTitle}: ${story.title}`;
    return await pageMetadata({ locale, path: changesPath(slug), title, text: words.changesLede });
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, story } = await params;
  const locale = readLocale(asked);
  return await answerPage({ locale, story }, async () => (
    <ChangesPage reading={await readChanges(story, await searchParams, locale)} locale={locale} />
  ));
}
