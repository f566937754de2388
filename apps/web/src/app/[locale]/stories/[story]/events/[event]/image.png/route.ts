import { answerPicture } from "../../../../../../../share/answer-picture.ts";
import { readEventPicture } from "../../../../../../../share/read-picture.ts";

interface Context {
  params: Promise<{ locale: string; story: string; event: string }>;
}

/** The event's share image. */
export async function GET(request: Request, { params }: Context) {
  const { locale: asked, ...slugs } = await params;
  return await answerPicture(request, asked, (search, locale) => readEventPicture(slugs, search, locale));
}
