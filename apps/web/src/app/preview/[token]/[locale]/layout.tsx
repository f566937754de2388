import "@claimline/design/design.css";
import { isLocale } from "@claimline/model/locale";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { publicUrl } from "../../../../env.ts";
import { siteWords } from "../../../../words/site-words.ts";

export { viewport } from "../../../[locale]/layout.tsx";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Its title tells nothing of what is in it: windows and histories show it to others. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return {
    metadataBase: new URL(publicUrl()),
    title: siteWords(isLocale(locale) ? locale : "en").previewTitle,
    robots: { index: false, follow: false },
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  };
}

/** In the newsroom's frame links open elsewhere unless they say otherwise: the site's own pages can't be framed. */
export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  const framed = (await headers()).get("sec-fetch-dest") === "iframe";
  return (
    <html lang={isLocale(locale) ? locale : "en"}>
      <head>{framed && <base target="_blank" />}</head>
      <body>{children}</body>
    </html>
  );
}
