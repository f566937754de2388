import type { Metadata } from "next";
import { pageMetadata } from "../../../frame/page-metadata.ts";
import { PlainPage } from "../../../information/plain-page.tsx";
import { privacy } from "../../../information/plain-text.ts";
import { readLocale } from "../../../problem/answer-page.tsx";
import type { PageProps } from "../../../reading/page-props.ts";

export const dynamic = "force-dynamic";

type Props = PageProps<"locale">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const { title, parts } = privacy[locale];
  return pageMetadata({ locale, path: "/privacy", title, text: parts[0]?.paragraphs[0] ?? title });
}

export default async function Page({ params }: Props) {
  const locale = readLocale((await params).locale);
  return <PlainPage text={privacy[locale]} path="/privacy" locale={locale} />;
}
