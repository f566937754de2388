/** Advances of the interface's typeface at weight 500, in hundredths of its size; letters by their advance. */
const advances: readonly [advance: number, letters: string][] = [
  [25, "ijl"],
  [27, " I"],
  [28, "‘’‚"],
  [30, "!,.:·"],
  [32, "';"],
  [34, "`t"],
  [36, "|()/[\\]"],
  [38, "fr"],
  [43, "1{}"],
  [46, "-_„"],
  [48, '“”^"'],
  [52, "–*?"],
  [54, "s"],
  [57, "xkz7Lavä"],
  [58, "JcyFeé"],
  [60, "5Ehnouöü"],
  [62, "2bdgpq«»"],
  [63, "3689ß#PZ"],
  [65, "$&0RST4B"],
  [67, "+<=>~K"],
  [70, "XYAVÄ"],
  [73, "DCHUÜG"],
  [76, "NOQÖ"],
  [83, "w"],
  [90, "mM…"],
  [99, "@%W—"],
];

const advanceOf = new Map(
  advances.flatMap(([advance, letters]) => [...letters].map((letter) => [letter, advance])),
);
const otherAdvance = 62;
const size = 13;

/** About how wide a label is, in CSS pixels, where nothing can be measured; within some pixels of what is drawn. */
export function textWidth(text: string): number {
  const hundredths = [...text].reduce((sum, letter) => sum + (advanceOf.get(letter) ?? otherAdvance), 0);
  return (hundredths * size) / 100 + 1;
}
