import "@claimline/design/design.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { publicUrl } from "../../env.ts";
import { readLocale } from "../../problem/answer-page.tsx";
import { readSiteName } from "../../site/read-site.ts";
import { siteWords } from "../../words/site-words.ts";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const words = siteWords(readLocale((await params).locale));
  const name = await readSiteName();
  return {
    metadataBase: new URL(publicUrl()),
    title: { template: `%s · ${name.replaceAll("%s", "% s")}`, default: name },
    description: words.siteDescription,
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#151513" },
  ],
};

export default async function Layout({ children, params }: Props) {
  return (
    <html lang={readLocale((await params).locale)}>
      <body>{children}</body>
    </html>
  );
}
