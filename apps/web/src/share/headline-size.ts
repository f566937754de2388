export interface HeadlineRoom {
  /** Pixels. */
  width: number;
  height: number;
  /** Font sizes to choose from, the largest first. */
  sizes: readonly number[];
}

/** How wide a letter of the headline's typeface is on average, over its size; measured over titles in both languages. */
const letterWidth = 0.5;

export const headlineLeading = 1.15;

/** The largest size in which a headline fits its room, and how many lines it may take there; the rest is cut off. */
export function headlineSize(
  text: string,
  { width, height, sizes }: HeadlineRoom,
): { size: number; lines: number } {
  const linesAt = (size: number) => Math.max(1, Math.floor(height / (size * headlineLeading)));
  const size = sizes.find(
    (candidate) => linesNeeded(text, width / (candidate * letterWidth)) <= linesAt(candidate),
  );
  const chosen = size ?? sizes.at(-1) ?? height;
  return { size: chosen, lines: linesAt(chosen) };
}

/** Lines of at most so many letters, broken between words and, where a word is longer, within it. */
function linesNeeded(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/u)) {
    const joined = used === 0 ? length : used + 1 + length;
    if (joined <= letters) used = joined;
    else {
      if (used > 0) lines += 1;
      lines += Math.ceil(length / letters) - 1;
      used = length % letters || Math.min(length, letters);
    }
  }
  return lines;
}
