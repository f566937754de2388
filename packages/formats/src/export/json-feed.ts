import type { Nature } from "@claimline/model/publication/nature";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { whenInWords } from "./event-words.ts";
import type { ExportedStory } from "./exported-story.ts";
import { storyFeed } from "./feed-entries.ts";
import { element } from "./xml.ts";

/** The story as a JSON Feed, version 1.1; with a nature, only the changes of that nature. */
export function writeJsonFeed(story: ExportedStory, nature: Nature | null): string {
  const feed = storyFeed(story, nature);
  const { site, path, locale } = story;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.url,
    feed_url: `${site}${path}`,
    language: locale,
    authors: [{ name: story.publisher, url: site }],
    _claimline: { rev: story.story.rev, as_of: story.asOf, time_zone: story.story.timeZone },
    items: feed.entries.map(({ event, id, url, title, paragraphs, published, updated }) => ({
      id,
      url,
      title,
      summary: event.summary,
      content_html: paragraphs.map((text) => element("p", {}, [text]).markup).join(""),
      content_text: paragraphs.join("\n\n"),
      date_published: published,
      date_modified: updated,
      language: event.lang ?? locale,
      tags: [kinds[event.kind].label[locale]],
      _claimline: {
        event: event.slug,
        when: event.when,
        when_words: whenInWords(event, story),
        earliest: event.earliest,
        latest: event.latest,
        support: event.assessment.support,
        contested: event.assessment.contested,
        parties: event.assessment.parties.map(({ party, stance, since }) => ({ party, stance, since })),
      },
    })),
  });
}
