/** A text as pickers and the palette compare it: in lower case, without accents and without space around it. */
export function plainText(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

/** Its words. */
export function plainWords(text: string): string[] {
  return plainText(text).split(/\s+/u).filter(Boolean);
}
