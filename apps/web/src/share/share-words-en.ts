import { noun } from "../words/counted.ts";
import type { shareWordsDe } from "./share-words-de.ts";

/** What is said in English where a page is shared, cited, printed or returned to. */
export const shareWordsEn: typeof shareWordsDe = {
  share: "Share and cite",
  link: "Link",
  linkHint: "Always shows the latest state.",
  linkHintThen: "Shows what was known on that day, with later corrections.",
  copyLink: "Copy link",
  pinned: "Link as shown now",
  pinnedHint: "Will go on showing exactly what stands here now.",
  copyPinned: "Copy link as shown now",
  cite: "Cite",
  copyCitation: "Copy citation",
  embed: "Embed",
  embedHint:
    "Shows this view on another site, without cookies. With theme=dark or theme=light in the dark or the light.",
  copyEmbed: "Copy embed code",
  copied: "Copied.",
  notCopied: "Copying isn’t possible here. The text is selected.",

  knownThen: (moment) => `As known on ${moment}`,
  revision: (rev, day) => `version ${rev} of ${day}`,
  accessed: (day) => `accessed ${day}`,
  openQuote: "“",
  closeQuote: "”",

  contestedOf: (count) => `of these contested ${count}`,
  pictureAlt: (title, rest) => `${title}. ${rest}`,

  sinceVisit: "Since your last visit on",
  changes: noun("change", "changes"),
  dismiss: "Dismiss",
  newSince: "new to you",

  zone: "Times of day:",
  printedClaims: "Evidence",
};
