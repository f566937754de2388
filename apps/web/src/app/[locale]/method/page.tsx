import type { Metadata } from "next";
import { pageMetadata } from "../../../frame/page-metadata.ts";
import { MethodPage } from "../../../method/method-page.tsx";
import { methodText } from "../../../method/method-text.ts";
import { readLocale } from "../../../problem/answer-page.tsx";
import type { PageProps } from "../../../reading/page-props.ts";

export const dynamic = "force-dynamic";

type Props = PageProps<"locale">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const { title, lede } = methodText(locale);
  return await pageMetadata({ locale, path: "/method", title, text: lede });
}

export default async function Page({ params }: Props) {
  return <MethodPage locale={readLocale((await params).locale)} />;
}
