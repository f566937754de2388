import type { StoryAnswer } from "@claimline/api/story/story-answer";
import { Notice } from "@claimline/design/notice";
import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import { type PagePath, siteAddress, storyPath } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { siteWords } from "../words/site-words.ts";
import { describeMoment } from "./describe-moment.ts";

export interface MomentNoticeProps {
  story: Pick<StoryAnswer, "slug" | "timeZone">;
  moment: Moment;
  /** When the shown `rev` was published, in words. */
  changedAt: string;
  locale: Locale;
  /** The same page without a moment; the story when absent. */
  present?: PagePath;
  /** Where the page without a moment is, when that is no page of the site's own. */
  presentAddress?: string | undefined;
}

/** Says that a page doesn't show today's state, what it shows instead, and how to come back. */
export function MomentNotice({
  story,
  moment,
  changedAt,
  locale,
  present,
  presentAddress,
}: MomentNoticeProps) {
  const { asOf, rev } = moment;
  if (asOf === undefined && rev === undefined) return null;
  const words = siteWords(locale);
  const known = describeMoment(asOf, { locale, timeZone: story.timeZone });
  const title = [
    known !== null && `${words.knownOn} ${known}`,
    rev !== undefined && `${words.revTitle(rev)}, ${changedAt}`,
  ].filter((part) => part !== false);
  return (
    <Notice kind="remark" title={title.join(" · ")}>
      {known !== null && (
        <p>{asOf !== undefined && isDay(asOf) ? words.asOfNotice(known) : words.asOfInstantNotice(known)}</p>
      )}
      {rev !== undefined && <p>{words.revNotice}</p>}
      <p>
        <a href={presentAddress ?? siteAddress(locale, present ?? storyPath(story.slug))}>
          {words.backToToday}
        </a>
      </p>
    </Notice>
  );
}
