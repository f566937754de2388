import type { Locale } from "@claimline/model/locale";
import type { Day } from "@claimline/model/time/day";
import { publicUrl } from "../env.ts";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { pinnedMoment } from "../share/pinned-moment.ts";
import { siteWords } from "../words/site-words.ts";
import { readSite } from "./read-site.ts";
import { type Reported, reportAddress } from "./report-address.ts";

export interface ReportLinkProps {
  reported: Reported;
  locale: Locale;
}

/** What is reported of a page at its moment: the address goes on showing what it shows today. */
export function reportedAt(
  page: { title: string; moment: Moment; pathAt: (moment: Moment) => PagePath },
  shown: { rev: number; today: Day },
  locale: Locale,
): Reported {
  const path = page.pathAt(pinnedMoment(page.moment, shown));
  return { title: page.title, link: `${publicUrl()}${siteAddress(locale, path)}` };
}

/** Where a reader reports a mistake; nothing when the newsroom has named no address. */
export async function ReportLink({ reported, locale }: ReportLinkProps) {
  const { reportMistake } = await readSite();
  if (reportMistake === "") return null;
  const words = siteWords(locale);
  const address = reportAddress(reportMistake, reported, {
    subject: words.reportSubject,
    body: words.reportBody,
  });
  return <a href={address}>{words.reportMistake}</a>;
}
