import { readableText } from "./readable-text.ts";

/** A piece of XML, or of HTML, in which every text is escaped already. */
export interface Markup {
  markup: string;
}

/** An element; attributes without a value are left out, and a child that is text is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly (Markup | string)[] = [],
): Markup {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeText(value)}"`]))
    .join("");
  const inside = children
    .map((child) => (typeof child === "string" ? escapeText(child) : child.markup))
    .join("");
  // Never closed at once: in HTML that would leave it open.
  return { markup: `<${name}${written}>${inside}</${name}>` };
}

/** A whole XML 1.0 document in UTF-8. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // Parsers would make a line feed of it, and in attributes spaces of all three.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** The text as it stands between tags, or in an attribute. */
export function escapeText(text: string): string {
  return readableText(text).replaceAll(/[&<>"'\r\n\t]/g, (character) => escapes[character] ?? "");
}
