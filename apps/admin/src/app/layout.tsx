import "@claimline/design/design.css";
import "./newsroom.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Providers } from "../api-client/providers.tsx";
import { newsroomLocale } from "../locale/newsroom-locale.ts";
import { frameWords } from "../words/frame-words.ts";
import { wordsIn } from "../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = wordsIn(frameWords, await newsroomLocale());
  return {
    title: { template: `%s · Claimline ${words.newsroom}`, default: `Claimline ${words.newsroom}` },
    description: words.description,
    robots: { index: false, follow: false },
  };
}

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const locale = await newsroomLocale();
  return (
    <html lang={locale}>
      <body>
        <Providers locale={locale}>{children}</Providers>
      </body>
    </html>
  );
}
