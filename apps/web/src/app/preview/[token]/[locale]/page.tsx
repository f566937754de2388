import { PreviewPage } from "../../../../preview/preview-page.tsx";
import { readPreview } from "../../../../preview/read-preview.ts";
import { previewAddress } from "../../../../preview/shown-preview.ts";
import { answerPage, readLocale } from "../../../../problem/answer-page.tsx";
import type { PageProps } from "../../../../reading/page-props.ts";

export default async function Page({ params, searchParams }: PageProps<"token" | "locale">) {
  const { token, locale: asked } = await params;
  const locale = readLocale(asked);
  return await answerPage({ locale, addressIn: (language) => previewAddress(token, language) }, async () => (
    <PreviewPage {...await readPreview(token, await searchParams, locale)} token={token} locale={locale} />
  ));
}
