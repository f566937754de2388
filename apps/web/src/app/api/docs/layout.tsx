import "@claimline/design/design.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { publicUrl } from "../../../env.ts";
import { readSiteName } from "../../../site/read-site.ts";

export { viewport } from "../../[locale]/layout.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(publicUrl()),
    title: `API · ${await readSiteName()}`,
    description: "How other services read stories, events, claims and their assessments.",
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  };
}

/** The reference is for developers, and in English only. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
