/** The colours of share images: the light half of the design's tokens, to which a test holds them. */
export const picturePalette = {
  paper: "#fbfaf6",
  ink: "#191917",
  ink2: "#55534d",
  line: "#e4e0d6",
  bar: "#b9b5aa",
  accent: "#0d5c63",
  signal: "#b8341b",
} as const;

/** Width and height of a share image in pixels: 1.91 to 1, as Open Graph's readers show it whole. */
export const pictureSize = { width: 1200, height: 630 } as const;
