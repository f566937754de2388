import { ProblemError } from "@claimline/api/problem-error";
import type { Metadata } from "next";
import { answerMetadata, answerPage, readLocale } from "../../../problem/answer-page.tsx";
import type { PageProps } from "../../../reading/page-props.ts";

type Props = PageProps<"locale">;

const unknown = () => Promise.reject(new ProblemError("not-found"));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await answerMetadata(readLocale((await params).locale), unknown);
}

/** Every address that no page has. */
export default async function Page({ params }: Props) {
  return await answerPage({ locale: readLocale((await params).locale) }, unknown);
}
