import "@claimline/design/design.css";
import { isLocale } from "@claimline/model/locale";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { publicUrl } from "../../../env.ts";

export { viewport } from "../../[locale]/layout.tsx";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** A frame isn't a page of its own to search engines. */
export function generateMetadata(): Metadata {
  return { metadataBase: new URL(publicUrl()), title: "Claimline", robots: { index: false, follow: true } };
}

/** Links open outside of the frame unless they say otherwise: the site's pages can't be framed. */
export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  return (
    <html lang={isLocale(locale) ? locale : "en"}>
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  );
}
