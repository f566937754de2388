import { isMail } from "@claimline/model/site/settings";

/** What a reader reports a mistake in. */
export interface Reported {
  /** Title of the story or event. */
  title: string;
  /** The page as it is shown now, for good: whole, with its site. */
  link: string;
}

/** Where a link leads that reaches somebody: a letter to an e-mail address, else the page itself. */
export function reachAddress(reached: string): string {
  return isMail(reached) ? `mailto:${encodeURIComponent(reached)}` : reached;
}

/** Where a reader reports a mistake: a letter that names the page, or the page that the newsroom has for it. */
export function reportAddress(
  reached: string,
  { title, link }: Reported,
  words: { subject: (title: string) => string; body: (link: string) => string },
): string {
  if (!isMail(reached)) return reached;
  const fields = [
    `subject=${encodeURIComponent(words.subject(title))}`,
    `body=${encodeURIComponent(words.body(link))}`,
  ];
  return `${reachAddress(reached)}?${fields.join("&")}`;
}
