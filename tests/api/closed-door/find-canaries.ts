import type { Planted } from "./plant-canaries.ts";

/**
 * The places whose secrets occur in a text, however it is cased. A secret that the caller itself has sent may come
 * back, as a page shows what was searched for: pass it as `sent`.
 */
export function findCanaries(text: string, { canaries }: Pick<Planted, "canaries">, sent = ""): string[] {
  const [lower, known] = [text.toLowerCase(), sent.toLowerCase()];
  return [...canaries]
    .filter(([, word]) => lower.includes(word) && !known.includes(word))
    .map(([place]) => place);
}
