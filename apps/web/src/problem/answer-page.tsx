import { isLocale, type Locale } from "@claimline/model/locale";
import { problems } from "@claimline/model/problem";
import type { Metadata } from "next";
import { notFound, unstable_rethrow } from "next/navigation";
import type { ReactElement } from "react";
import { readingContext } from "../reading/reading-context.ts";
import { siteWords } from "../words/site-words.ts";
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
    const isStoryGone = code === "gone" && (await isGone(locale, where.story));
    return <ProblemPage code={code} locale={locale} isStoryGone={isStoryGone} {...where} />;
  }
}

async function isGone(locale: Locale, story: string | undefined): Promise<boolean> {
  return story !== undefined && (await (await readingContext(locale)).editions.isGone(story));
}

/** The metadata of a page; that of a problem is not for search engines. */
export async function answerMetadata(
  locale: Locale,
  read: () => Promise<Metadata>,
  story?: string,
): Promise<Metadata> {
  try {
    return await read();
  } catch (error) {
    unstable_rethrow(error);
    const code = findProblem(error);
    const isStoryGone = code === "gone" && (await isGone(locale, story));
    const title = isStoryGone ? siteWords(locale).storyGoneTitle : problemTitle(code, locale);
    return { title, robots: { index: false } };
  }
}
