import type { Metadata } from "next";
import { AccountPage } from "../../account/account-page.tsx";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { requireAccount } from "../../sign-in/require-account.ts";
import { accountWords } from "../../words/account-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(accountWords, await newsroomLocale()).account };
}

export default async function OwnAccount() {
  await requireAccount("/account");
  return <AccountPage />;
}
