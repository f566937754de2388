import type { Metadata } from "next";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { requireAccount } from "../../sign-in/require-account.ts";
import { StoriesPage } from "../../story/stories-page.tsx";
import { storyWords } from "../../words/story-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(storyWords, await newsroomLocale()).stories };
}

export default async function Stories() {
  await requireAccount("/stories");
  return <StoriesPage />;
}
