import { drawMark, type MarkedAssessment } from "@claimline/design/mark-shapes";
import { picturePalette } from "./picture-palette.ts";

/** An assessment's mark in a share image; `size` is its height in pixels. */
export function PictureMark({ assessment, size }: { assessment: MarkedAssessment; size: number }) {
  const { width, height, shapes } = drawMark(assessment);
  const { ink, signal } = picturePalette;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={(size * width) / height} height={size}>
      {shapes.map(({ d, paint, tone, width: stroke, dash }) => {
        const colour = tone === "signal" ? signal : ink;
        return paint === "fill" ? (
          <path key={d} d={d} fill={colour} />
        ) : (
          <path key={d} d={d} fill="none" stroke={colour} strokeWidth={stroke} strokeDasharray={dash} />
        );
      })}
    </svg>
  );
}
