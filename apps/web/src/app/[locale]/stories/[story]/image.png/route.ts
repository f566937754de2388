import { answerPicture } from "../../../../../share/answer-picture.ts";
import { readStoryPicture } from "../../../../../share/read-picture.ts";

/** The story's share image. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; story: string }> },
) {
  const { locale: asked, story } = await params;
  return await answerPicture(request, asked, (search, locale) => readStoryPicture(story, search, locale));
}
