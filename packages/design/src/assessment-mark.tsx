import { drawMark, type MarkedAssessment, type MarkShape } from "./mark-shapes.ts";

/**
 * The mark of an assessment as SVG in the text's colour, hidden from assistive technology: words stand
 * beside it, or its surroundings carry `assessmentName`. `size` is its height in CSS pixels, at least 12.
 */
export function AssessmentMark({ assessment, size = 16 }: { assessment: MarkedAssessment; size?: number }) {
  const { width, height, shapes } = drawMark(assessment);
  return (
    <svg
      className="cl-mark"
      viewBox={`0 0 ${width} ${height}`}
      width={(size * width) / height}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {shapes.map((shape) => (
        <MarkPath key={shape.d} shape={shape} />
      ))}
    </svg>
  );
}

function MarkPath({ shape }: { shape: MarkShape }) {
  const tone = shape.tone === "signal" ? { className: "cl-mark__signal" } : {};
  if (shape.paint === "fill") return <path d={shape.d} fill="currentColor" {...tone} />;
  return (
    <path
      d={shape.d}
      fill="none"
      stroke="currentColor"
      strokeWidth={shape.width}
      strokeDasharray={shape.dash}
      {...tone}
    />
  );
}
