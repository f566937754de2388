import "@claimline/design/design.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { readLocale } from "../../../problem/answer-page.tsx";
import { generateMetadata as siteMetadata } from "../../[locale]/layout.tsx";

export { viewport } from "../../[locale]/layout.tsx";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** A frame isn't a page of its own to search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...(await siteMetadata({ params })), robots: { index: false, follow: true } };
}

/** Links open outside of the frame unless they say otherwise: the site's pages can't be framed. */
export default async function Layout({ children, params }: Props) {
  return (
    <html lang={readLocale((await params).locale)}>
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  );
}
