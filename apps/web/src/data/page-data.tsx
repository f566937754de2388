import { type JsonLdQuestion, pageJsonLd } from "@claimline/api/export/page-json-ld";
import { publicUrl } from "../env.ts";
import { readingContext } from "../reading/reading-context.ts";

/** What a page of the present state says to programs that read it, such as search engines: JSON-LD, which browsers don't run. */
export async function PageData(question: JsonLdQuestion) {
  const text = await pageJsonLd(await readingContext(question.locale), publicUrl(), question);
  if (text === null) return null;
  // It was written so that nothing in it can end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
