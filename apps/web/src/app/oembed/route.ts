import { answerOembed } from "../../embed/answer-oembed.ts";

export const dynamic = "force-dynamic";

/** What another site needs to show a page of ours in its own, by oEmbed 1.0. */
export async function GET(request: Request): Promise<Response> {
  return await answerOembed(new URL(request.url).searchParams);
}
