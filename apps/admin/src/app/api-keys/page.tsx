import type { Metadata } from "next";
import { ApiKeysPage } from "../../api-key/api-keys-page.tsx";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { requireAccount } from "../../sign-in/require-account.ts";
import { apiKeyWords } from "../../words/api-key-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(apiKeyWords, await newsroomLocale()).keys };
}

export default async function ApiKeys() {
  await requireAccount("/api-keys");
  return <ApiKeysPage />;
}
