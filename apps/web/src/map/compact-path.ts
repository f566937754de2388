/** How many units of a compact path make one pixel. */
export const unitsPerPixel = 10;

/**
 * The same path in whole tenths of a pixel, each point from the one before: half as long to send. Understands what
 * d3 writes for areas and lines, `M`, `L` and `Z` with absolute points; draw it at a tenth of its size.
 */
export function compactPath(path: string): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let text = "";
  for (const [, command, horizontal, vertical] of path.matchAll(/([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/gu)) {
    if (command === "Z") {
      text += "z";
      [x, y] = [startX, startY];
      continue;
    }
    const [nextX, nextY] = [tenths(horizontal), tenths(vertical)];
    const [right, down] = [nextX - x, nextY - y];
    if (command === "L" && right === 0 && down === 0) continue;
    if (command === "M") {
      // The pen stands where the last figure began, so that the next may begin from there.
      text += `m${right}${further(down)}`;
      [startX, startY] = [nextX, nextY];
    } else {
      text += `${further(right)}${further(down)}`;
    }
    [x, y] = [nextX, nextY];
  }
  return text;
}

function tenths(value: string | undefined): number {
  return Math.round(Number(value) * unitsPerPixel);
}

/** A number after another: its sign parts them, else a space. */
function further(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}
