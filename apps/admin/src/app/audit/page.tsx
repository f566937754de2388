import type { Metadata } from "next";
import { AuditPage } from "../../audit/audit-page.tsx";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { requireAccount } from "../../sign-in/require-account.ts";
import { auditWords } from "../../words/audit-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(auditWords, await newsroomLocale()).audit };
}

export default async function Audit() {
  await requireAccount("/audit");
  return <AuditPage />;
}
