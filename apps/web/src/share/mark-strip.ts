export interface StripRoom {
  /** Pixels. */
  width: number;
  height: number;
}

export interface MarkStrip {
  /** Side of a mark in pixels. */
  mark: number;
  /** Between two marks, in both directions. */
  gap: number;
}

/** From the largest that looks well to the smallest in which one mark can be told from another. */
const markSizes = [34, 30, 26, 22, 18, 15, 12];

/** How large so many marks may be to stand in rows within a room; `null` when they can't be told apart there. */
export function layMarkStrip(count: number, { width, height }: StripRoom): MarkStrip | null {
  for (const mark of markSizes) {
    const gap = Math.round(mark / 4);
    const inRow = Math.floor((width + gap) / (mark + gap));
    const rows = Math.floor((height + gap) / (mark + gap));
    if (count <= inRow * rows) return { mark, gap };
  }
  return null;
}
