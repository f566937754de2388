import { changesPath, eventPath, type PagePath, partyPath, storyPath } from "../navigation/site-address.ts";
import { allPages } from "../reading/all-pages.ts";
import { readingCaller } from "../reading/reading-context.ts";

/** A page of the site without its locale, and when what it shows last changed. */
export interface ListedPage {
  path: PagePath;
  /** ISO 8601. */
  changedAt?: string;
}

/** Every page that search engines should know. @throws ProblemError */
export async function listPages(): Promise<ListedPage[]> {
  const caller = await readingCaller("en");
  const { items: stories } = await caller.story.list({});
  const pages: ListedPage[] = [{ path: "" }, { path: "/method" }];
  for (const { slug: story, changedAt } of stories) {
    const events = await allPages((page) => caller.event.list({ story, ...page }));
    const { parties } = await caller.position.matrix({ story });
    const paths = [
      storyPath(story),
      changesPath(story),
      ...events.map(({ slug }) => eventPath(story, slug)),
      ...parties.map((party) => partyPath(story, party)),
    ];
    pages.push(...paths.map((path) => ({ path, changedAt })));
  }
  return pages;
}
