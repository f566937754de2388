import { element, xmlDocument } from "@claimline/formats/export/xml";
import { problems } from "@claimline/model/problem";
import { publicUrl } from "../env.ts";
import { storyPath } from "../navigation/site-address.ts";
import { findProblem } from "../problem/find-problem.ts";
import { momentInStory } from "../reading/moment-in-story.ts";
import { readingCaller } from "../reading/reading-context.ts";
import { readSiteName } from "../site/read-site.ts";
import { pictureAddress } from "../share/picture-address.ts";
import { pictureSize } from "../share/picture-palette.ts";
import { askedPath, readAsked } from "../story/story-asked.ts";
import { readStoryAnswer } from "../story/read-story-answer.ts";
import { embedAddress, frameHtml, frameSize, readTheme } from "./embed-address.ts";
import { type EmbeddedPage, findEmbedded } from "./find-embedded.ts";

type Oembed = Readonly<Record<string, string | number>>;

const headers = {
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=0, s-maxage=300",
};

/**
 * Answers a consumer of oEmbed: 404 for an address that can't be embedded, 501 for a format that there isn't, as the specification has
 * it; 400 without an address.
 */
export async function answerOembed(query: URLSearchParams): Promise<Response> {
  const format = query.get("format") || "json";
  if (format !== "json" && format !== "xml") return refuse(501, "Formats are json and xml.");
  const url = query.get("url");
  if (!url) return refuse(400, "The parameter url is missing.");
  const page = findEmbedded(url, publicUrl());
  if (page === null) return refuse(404, "There is nothing to embed at this address.");
  try {
    const answer = await describe(page, query);
    if (format === "json") return Response.json(answer, { headers });
    const root = Object.entries(answer).map(([name, value]) => element(name, {}, [String(value)]));
    const body = xmlDocument(element("oembed", {}, root));
    return new Response(body, { headers: { ...headers, "content-type": "text/xml; charset=utf-8" } });
  } catch (error) {
    const code = findProblem(error);
    if (code === "internal") console.error(error);
    const { http } = problems[code];
    return http >= 500
      ? refuse(http, "The address can't be looked up at present.")
      : refuse(404, "There is nothing to embed at this address.");
  }
}

async function describe(
  { locale, story: slug, event, search }: EmbeddedPage,
  query: URLSearchParams,
): Promise<Oembed> {
  const written = readAsked(event === null ? search : { ...search, view: undefined, event });
  const { moment } = await momentInStory(slug, written, locale);
  const asked = { ...written, moment };
  const { asOf, rev } = moment;
  const { story } = await readStoryAnswer(slug, locale, asOf, rev);
  const title = event === null ? story.title : await titleOf({ locale, slug, event, rev: story.rev });
  const [maxWidth, maxHeight] = [limit(query.get("maxwidth")), limit(query.get("maxheight"))];
  const width = Math.min(frameSize.width, maxWidth);
  const height = Math.min(frameSize.height, maxHeight);
  const site = publicUrl();
  const address = `${site}${embedAddress(locale, askedPath(slug, asked), readTheme(search["theme"]))}`;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: await readSiteName(),
    provider_url: site,
    cache_age: 300,
    html: frameHtml(address, title, { width, height }),
    width,
    height,
    ...(pictureSize.width <= maxWidth &&
      pictureSize.height <= maxHeight && {
        thumbnail_url: `${site}${pictureAddress(locale, storyPath(slug), asked.moment, story.rev)}`,
        thumbnail_width: pictureSize.width,
        thumbnail_height: pictureSize.height,
      }),
  };
}

/** @throws ProblemError when there is no such event, or no longer */
async function titleOf(asked: { locale: EmbeddedPage["locale"]; slug: string; event: string; rev: number }) {
  const { locale, slug: story, event: slug, rev } = asked;
  const caller = await readingCaller(locale);
  return (await caller.event.bySlug({ story, slug, locale, rev })).title;
}

/** A greatest width or height; one that is no number asks for none. */
function limit(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Infinity;
}

function refuse(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...headers, "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
  });
}
