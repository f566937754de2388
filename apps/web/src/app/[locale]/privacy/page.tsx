import type { Metadata } from "next";
import { plainMetadata, plainPage } from "../../../information/plain-page.tsx";
import { answerMetadata, answerPage, readLocale } from "../../../problem/answer-page.tsx";
import type { PageProps } from "../../../reading/page-props.ts";

export const dynamic = "force-dynamic";

type Props = PageProps<"locale">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  return await answerMetadata(locale, () => plainMetadata("privacy", locale));
}

export default async function Page({ params }: Props) {
  const locale = readLocale((await params).locale);
  return await answerPage({ locale }, () => plainPage("privacy", locale));
}
