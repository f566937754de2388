import { problems } from "@claimline/model/problem";
import { findProblem } from "../../problem/find-problem.ts";
import { listPages } from "../../sitemap/list-pages.ts";
import { writeSitemap } from "../../sitemap/write-sitemap.ts";

export const dynamic = "force-dynamic";

/** The pages that search engines should know. While they can't be listed, they are asked to come back. */
export async function GET(): Promise<Response> {
  try {
    const pages = await listPages();
    return new Response(writeSitemap(pages), { headers: { "content-type": "application/xml" } });
  } catch (error) {
    const code = findProblem(error);
    if (code === "internal") console.error(error);
    const headers = { "cache-control": "no-store", "retry-after": "60" };
    return new Response(null, { status: problems[code].http, headers });
  }
}
