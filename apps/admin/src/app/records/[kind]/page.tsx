import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newsroomLocale } from "../../../locale/newsroom-locale.ts";
import { isRecordNoun } from "../../../record/record-nouns.ts";
import { RecordListPage } from "../../../record-office/record-list-page.tsx";
import { requireAccount } from "../../../sign-in/require-account.ts";
import { recordOfficeWords } from "../../../words/record-office-words.ts";
import { wordsIn } from "../../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(recordOfficeWords, await newsroomLocale()).records };
}

export default async function RecordList({ params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params;
  await requireAccount(`/records/${kind}`);
  if (!isRecordNoun(kind)) notFound();
  return <RecordListPage key={kind} of={kind} />;
}
