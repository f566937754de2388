import { product } from "./product.ts";

/** What a page says, without its markup: as a reader without script or style would get it. */
export interface PageText {
  status: number;
  headers: Headers;
  html: string;
  /** The text of its body, white space as one space. */
  text: string;
}

/** Asks the public site for a page, following no redirect. */
export async function fetchPage(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<PageText> {
  const response = await fetch(`${product().webUrl}${path}`, { headers, redirect: "manual" });
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, text: textOf(html) };
}

/** The text of markup. The data that the page's scripts bring for themselves isn't part of it. */
function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, "")
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
      (entity, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        return named[String(name)] ?? entity;
      },
    )
    .replaceAll(/\s+/g, " ");
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
