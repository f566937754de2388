import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newsroomLocale } from "../../../../locale/newsroom-locale.ts";
import { isRecordNoun } from "../../../../record/record-nouns.ts";
import { RecordPage } from "../../../../record-office/record-page.tsx";
import { requireAccount } from "../../../../sign-in/require-account.ts";
import { recordOfficeWords } from "../../../../words/record-office-words.ts";
import { wordsIn } from "../../../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(recordOfficeWords, await newsroomLocale()).records };
}

export default async function Record({ params }: { params: Promise<{ kind: string; slug: string }> }) {
  const { kind, slug } = await params;
  await requireAccount(`/records/${kind}/${slug}`);
  if (!isRecordNoun(kind)) notFound();
  return <RecordPage key={slug} of={kind} slug={slug} />;
}
