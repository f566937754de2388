import type { MarkedAssessment } from "@claimline/design/mark-shapes";
import type { Support } from "@claimline/model/claim/support";
import { layMarkStrip } from "./mark-strip.ts";
import { PictureFrame, PictureHeadline, pictureMeasure } from "./picture-frame.tsx";
import { PictureMark } from "./picture-mark.tsx";
import { picturePalette } from "./picture-palette.ts";

/** What the share image of a story says, in words. */
export interface StoryPictureContent {
  kind: "story";
  publisher: string;
  site: string;
  state: string;
  topic: string;
  title: string;
  counts: string;
  /** The assessments of all events, in the order of the world. */
  marks: Pick<MarkedAssessment, "support" | "contested">[];
  /** The days on which the events begin and end, as far as they are known. */
  span: string | null;
  /** How many events have which assessment, in words: "bestätigt 12". */
  legend: { support: Support; text: string }[];
  contested: string | null;
}

const stripHeight = 108;

/** A story's share image: topic, headline, counts, and a mark for each event in the order of time, with what the marks mean. */
export function StoryPicture({ content }: { content: StoryPictureContent }) {
  const { topic, title, counts, span, marks, legend, contested } = content;
  return (
    <PictureFrame {...content} kicker={topic}>
      <div style={{ display: "flex", flexDirection: "column", marginTop: 14 }}>
        <PictureHeadline text={title} height={170} sizes={[72, 62, 54, 46, 40]} />
      </div>
      <div
        style={{ display: "block", marginTop: 12, color: picturePalette.ink2, fontSize: 28, lineClamp: 1 }}
      >
        {span === null ? counts : `${counts} · ${span}`}
      </div>
      <div style={{ display: "flex", flexGrow: 1 }} />
      <Strip marks={marks} />
      <div
        style={{
          display: "flex",
          flexWrap: "wrap",
          flexShrink: 0,
          marginTop: 18,
          maxHeight: 66,
          overflow: "hidden",
        }}
      >
        {legend.map(({ support, text }) => (
          <LegendEntry key={support} assessment={{ ...plain, support }} text={text} />
        ))}
        {contested !== null && (
          <LegendEntry assessment={{ ...plain, support: "claimed", contested: true }} text={contested} />
        )}
      </div>
    </PictureFrame>
  );
}

const plain = { contested: false, overdue: false } as const;

function LegendEntry({ assessment, text }: { assessment: MarkedAssessment; text: string }) {
  return (
    <div style={{ display: "flex", alignItems: "center", height: 33, marginRight: 26, fontSize: 21 }}>
      <PictureMark assessment={assessment} size={22} />
      <div style={{ display: "flex", marginLeft: 8 }}>{text}</div>
    </div>
  );
}

function Strip({ marks }: Pick<StoryPictureContent, "marks">) {
  const strip = layMarkStrip(marks.length, { width: pictureMeasure, height: stripHeight });
  if (strip === null) return null;
  const { mark, gap } = strip;
  return (
    <div style={{ display: "flex", flexWrap: "wrap", flexShrink: 0, gap }}>
      {marks.map((assessment, index) => (
        <PictureMark key={index} assessment={{ ...plain, ...assessment }} size={mark} />
      ))}
    </div>
  );
}
