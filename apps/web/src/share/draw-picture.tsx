import { LRUCache } from "lru-cache";
import satori from "satori";
import sharp from "sharp";
import { drawableTexts } from "./drawable-text.ts";
import { EventPicture, type EventPictureContent } from "./event-picture.tsx";
import { pictureFonts } from "./picture-fonts.ts";
import { pictureSize } from "./picture-palette.ts";
import { StoryPicture, type StoryPictureContent } from "./story-picture.tsx";

export type PictureContent = StoryPictureContent | EventPictureContent;

const drawn = new LRUCache<string, Promise<Buffer>>({ max: 200 });

/** One picture is set at a time, so that pages needn't wait for many. */
let last: Promise<unknown> = Promise.resolve();

/** Draws a share image as PNG; kept in the process for as long as others aren't asked for more. */
export function drawPicture(content: PictureContent): Promise<Buffer> {
  const key = JSON.stringify(content);
  const known = drawn.get(key);
  if (known) return known;
  const picture = last.then(() => draw(content));
  last = picture.catch(() => drawn.delete(key));
  drawn.set(key, picture);
  return picture;
}

async function draw(said: PictureContent): Promise<Buffer> {
  const content = drawable(said, await drawableTexts());
  const element =
    content.kind === "story" ? <StoryPicture content={content} /> : <EventPicture content={content} />;
  // Letters become paths: what is drawn doesn't depend on the fonts of the machine.
  const svg = await satori(element, { ...pictureSize, fonts: await pictureFonts(), embedFont: true });
  return await sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
}

/** With what the newsroom has written, in any script, made such that it can be drawn. */
function drawable(content: PictureContent, draws: (text: string) => string): PictureContent {
  const title = draws(content.title);
  const publisher = draws(content.publisher);
  return content.kind === "story"
    ? { ...content, publisher, title, topic: draws(content.topic) }
    : { ...content, publisher, title, story: draws(content.story), who: draws(content.who) };
}
