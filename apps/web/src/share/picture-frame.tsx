import type { ReactNode } from "react";
import { headlineLeading, headlineSize } from "./headline-size.ts";
import { pictureFamilies } from "./picture-fonts.ts";
import { picturePalette, pictureSize } from "./picture-palette.ts";

const margin = 64;
/** Width between the margins, in pixels. */
export const pictureMeasure = pictureSize.width - 2 * margin;

export interface PictureFrameProps {
  kicker: string;
  /** Who publishes it: the site's name. */
  publisher: string;
  /** Where it is from: the site's host. */
  site: string;
  /** Of when it is: "Stand 23. November 2026". */
  state: string;
  children: ReactNode;
}

/** What every share image has: a ruled top with the topic, and a foot that says from where and of when it is. */
export function PictureFrame({ kicker, publisher, site, state, children }: PictureFrameProps) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        boxSizing: "border-box",
        ...pictureSize,
        padding: `0 ${margin}px 40px`,
        background: picturePalette.paper,
        color: picturePalette.ink,
        fontFamily: pictureFamilies.sans,
        fontSize: 26,
      }}
    >
      <div style={{ display: "flex", height: 10, width: 132, background: picturePalette.accent }} />
      <div
        style={{
          display: "block",
          marginTop: 34,
          color: picturePalette.accent,
          fontWeight: 600,
          lineClamp: 1,
        }}
      >
        {kicker}
      </div>
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, paddingBottom: 24 }}>
        {children}
      </div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          paddingTop: 18,
          borderTop: `2px solid ${picturePalette.ink}`,
          color: picturePalette.ink2,
          fontSize: 24,
        }}
      >
        <div style={{ display: "flex" }}>
          <span style={{ color: picturePalette.ink, fontWeight: 600, marginRight: 14 }}>{publisher}</span>
          {site}
        </div>
        <div style={{ display: "flex" }}>{state}</div>
      </div>
    </div>
  );
}

export interface PictureHeadlineProps {
  text: string;
  /** Pixels that it may take. */
  height: number;
  sizes: readonly number[];
}

/** A headline as large as its length allows; one that is too long for its room ends in an ellipsis. */
export function PictureHeadline({ text, height, sizes }: PictureHeadlineProps) {
  const { size, lines } = headlineSize(text, { width: pictureMeasure, height, sizes });
  return (
    <div
      style={{
        display: "block",
        fontFamily: pictureFamilies.serif,
        fontWeight: 600,
        fontSize: size,
        lineHeight: headlineLeading,
        letterSpacing: "-0.01em",
        wordBreak: "break-word",
        lineClamp: lines,
      }}
    >
      {text}
    </div>
  );
}
