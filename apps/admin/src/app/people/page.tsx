import type { Metadata } from "next";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { PeoplePage } from "../../people/people-page.tsx";
import { requireAccount } from "../../sign-in/require-account.ts";
import { peopleWords } from "../../words/people-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(peopleWords, await newsroomLocale()).people };
}

export default async function People() {
  await requireAccount("/people");
  return <PeoplePage />;
}
