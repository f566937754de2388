import { kinds } from "@claimline/model/event/kinds/all-kinds";
import type { Nature } from "@claimline/model/publication/nature";
import { assessmentInWords, whenInWords } from "./event-words.ts";
import type { ExportedStory } from "./exported-story.ts";
import { type FeedEntry, storyFeed } from "./feed-entries.ts";
import { element, type Markup, xmlDocument } from "./xml.ts";

/** Elements and category schemes that are ours. */
const namespace = "urn:claimline:feed";

/** The story as an Atom feed (RFC 4287); with a nature, only the changes of that nature. */
export function writeAtom(story: ExportedStory, nature: Nature | null): string {
  const feed = storyFeed(story, nature);
  const { site, path, locale } = story;
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xmlns:claimline": namespace, "xml:lang": locale },
      [
        element("id", {}, [`${site}${path}`]),
        element("title", {}, [feed.title]),
        element("subtitle", { "xml:lang": story.story.lang }, [feed.subtitle]),
        element("updated", {}, [feed.updated]),
        element("author", {}, [element("name", {}, [story.publisher]), element("uri", {}, [site])]),
        element("link", { rel: "self", type: "application/atom+xml", href: `${site}${path}` }),
        element("link", { rel: "alternate", type: "text/html", href: feed.url }),
        element("generator", {}, ["Claimline"]),
        ...feed.entries.map((entry) => printEntry(entry, story)),
      ],
    ),
  );
}

function printEntry(entry: FeedEntry, story: ExportedStory): Markup {
  const { event } = entry;
  const { support, contested } = event.assessment;
  const cited = new Set(event.claims.flatMap((claim) => claim.sources.map(({ source }) => source)));
  const addresses = [...cited].flatMap((slug) => story.sources.get(slug)?.url ?? []);
  return element("entry", { "xml:lang": event.lang }, [
    element("id", {}, [entry.id]),
    element("title", {}, [entry.title]),
    element("updated", {}, [entry.updated]),
    element("published", {}, [entry.published]),
    element("link", { rel: "alternate", type: "text/html", href: entry.url }),
    ...addresses.map((href) => element("link", { rel: "related", href })),
    category("kind", event.kind, kinds[event.kind].label[story.locale]),
    category("support", support, assessmentInWords(event, story)),
    element("summary", {}, [event.summary]),
    element("content", { type: "html" }, [
      entry.paragraphs.map((text) => element("p", {}, [text]).markup).join(""),
    ]),
    ...(event.when === null
      ? []
      : [element("claimline:when", { words: whenInWords(event, story) }, [event.when])]),
    element("claimline:contested", {}, [String(contested)]),
  ]);
}

function category(scheme: string, term: string, label: string): Markup {
  return element("category", { scheme: `${namespace}:${scheme}`, term, label });
}
