import type { Metadata } from "next";
import { pageMetadata } from "../../frame/page-metadata.ts";
import { answerPage, readLocale } from "../../problem/answer-page.tsx";
import { readingCaller } from "../../reading/reading-context.ts";
import { StoriesPage } from "../../story/stories-page.tsx";
import { siteWords } from "../../words/site-words.ts";
import type { PageProps } from "../../reading/page-props.ts";

type Props = PageProps<"locale">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const words = siteWords(locale);
  return await pageMetadata({ locale, path: "", title: words.storiesTitle, text: words.siteDescription });
}

export default async function Page({ params }: Props) {
  const locale = readLocale((await params).locale);
  return await answerPage({ locale }, async () => {
    const caller = await readingCaller(locale);
    const { items } = await caller.story.list({ locale });
    return <StoriesPage stories={items} locale={locale} />;
  });
}
