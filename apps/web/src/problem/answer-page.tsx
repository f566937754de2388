import { isLocale, type Locale } from "@claimline/model/locale";
import { problems } from "@claimline/model/problem";
import type { Metadata } from "next";
import { notFound, unstable_rethrow } from "next/navigation";
import type { ReactElement } from "react";
import { findProblem } from "./find-problem.ts";
import { setPageStatus } from "./page-status.ts";
import { ProblemPage, problemTitle } from "./problem-page.tsx";

/** The locale in an address; anything else is no page of ours. */
export function readLocale(text: string): Locale {
  if (!isLocale(text)) notFound();
  return text;
}

/**
 * A page, or the problem that keeps it from being shown, with its HTTP status and complete without script: an error
 * thrown to Next's boundary would reach only readers whose browser runs it.
 */
export async function answerPage(
  { locale, ...where }: { locale: Locale; story?: string; addressIn?: (locale: Locale) => string },
  render: () => Promise<ReactElement>,
): Promise<ReactElement> {
  try {
    return await render();
  } catch (error) {
    unstable_rethrow(error);
    const code = findProblem(error);
    if (code === "internal") console.error(error);
    setPageStatus(problems[code].http);
    return <ProblemPage code={code} locale={locale} {...where} />;
  }
}

/** The metadata of a page; that of a problem is not for search engines. */
export async function answerMetadata(locale: Locale, read: () => Promise<Metadata>): Promise<Metadata> {
  try {
    return await read();
  } catch (error) {
    unstable_rethrow(error);
    return { title: problemTitle(findProblem(error), locale), robots: { index: false } };
  }
}
