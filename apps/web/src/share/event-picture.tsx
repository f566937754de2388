import { assessmentWords } from "@claimline/design/assessment-words";
import type { MarkedAssessment } from "@claimline/design/mark-shapes";
import type { Locale } from "@claimline/model/locale";
import { PictureFrame, PictureHeadline } from "./picture-frame.tsx";
import { PictureMark } from "./picture-mark.tsx";
import { picturePalette } from "./picture-palette.ts";

/** What the share image of an event says, in words. */
export interface EventPictureContent {
  kind: "event";
  locale: Locale;
  publisher: string;
  site: string;
  state: string;
  /** Title of the story. */
  story: string;
  when: string;
  title: string;
  assessment: MarkedAssessment;
  /** "Südkorea gibt an · NATO bestätigt". */
  who: string;
}

/** An event's share image: when, what, how sure, and who says so. */
export function EventPicture({ content }: { content: EventPictureContent }) {
  const { locale, story, when, title, assessment, who } = content;
  return (
    <PictureFrame {...content} kicker={story}>
      <div
        style={{ display: "block", marginTop: 30, color: picturePalette.ink2, fontSize: 30, lineClamp: 1 }}
      >
        {when}
      </div>
      <div style={{ display: "flex", flexDirection: "column", marginTop: 8 }}>
        <PictureHeadline text={title} height={226} sizes={[72, 64, 56, 48, 42, 36]} />
      </div>
      <div style={{ display: "flex", flexGrow: 1 }} />
      <div style={{ display: "flex", alignItems: "center", fontSize: 34, fontWeight: 600 }}>
        <PictureMark assessment={assessment} size={46} />
        <div style={{ display: "flex", marginLeft: 16 }}>
          {assessmentWords(assessment, locale).map(({ text, tone }, index) => (
            <div key={text} style={{ display: "flex", whiteSpace: "pre" }}>
              {index > 0 && <span>{" · "}</span>}
              <span style={{ color: tone === "signal" ? picturePalette.signal : picturePalette.ink }}>
                {text}
              </span>
            </div>
          ))}
        </div>
      </div>
      <div style={{ display: "block", marginTop: 14, fontSize: 26, lineHeight: 1.4, lineClamp: 2 }}>
        {who}
      </div>
    </PictureFrame>
  );
}
