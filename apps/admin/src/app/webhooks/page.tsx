import type { Metadata } from "next";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { requireAccount } from "../../sign-in/require-account.ts";
import { WebhooksPage } from "../../webhook/webhooks-page.tsx";
import { webhookWords } from "../../words/webhook-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(webhookWords, await newsroomLocale()).webhooks };
}

export default async function Webhooks() {
  await requireAccount("/webhooks");
  return <WebhooksPage />;
}
