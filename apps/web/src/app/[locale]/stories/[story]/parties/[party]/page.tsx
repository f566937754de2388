import type { Metadata } from "next";
import { NotYetKnown } from "../../../../../../event/not-yet-known.tsx";
import { pageMetadata } from "../../../../../../frame/page-metadata.ts";
import { partyPath } from "../../../../../../navigation/site-address.ts";
import { NoParty } from "../../../../../../party/no-party.tsx";
import { PartyPage } from "../../../../../../party/party-page.tsx";
import { readParty } from "../../../../../../party/read-party.ts";
import { answerMetadata, answerPage, readLocale } from "../../../../../../problem/answer-page.tsx";
import { setPageStatus } from "../../../../../../problem/page-status.ts";
import { siteWords } from "../../../../../../words/site-words.ts";
import type { PageProps } from "../../../../../../reading/page-props.ts";

type Props = PageProps<"locale" | "story" | "party">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: asked, ...slugs } = await params;
  const locale = readLocale(asked);
  return await answerMetadata(locale, async () => {
    const reading = await readParty(slugs, await searchParams, locale);
    const words = siteWords(locale);
    if (reading.is === "unknown-yet") return { title: words.notYetKnownTitle, robots: { index: false } };
    const { moment, actor, story } = reading;
    if (reading.is === "no-party") return { title: actor.name, robots: { index: false } };
    const index = moment.asOf === undefined && moment.rev === undefined;
    const path = partyPath(slugs.story, slugs.party);
    const text = words.partyDescription(actor.name, story.title);
    return await pageMetadata({ locale, path, title: `${actor.name}: ${story.title}`, text, index });
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, ...slugs } = await params;
  const locale = readLocale(asked);
  return await answerPage({ locale, story: slugs.story }, async () => {
    const reading = await readParty(slugs, await searchParams, locale);
    if (reading.is === "party") return <PartyPage reading={reading} locale={locale} />;
    setPageStatus(404);
    if (reading.is === "no-party") return <NoParty reading={reading} locale={locale} />;
    return (
      <NotYetKnown
        story={reading.story}
        moment={reading.moment}
        path={partyPath(slugs.story, slugs.party, reading.moment)}
        present={partyPath(slugs.story, slugs.party)}
        text={siteWords(locale).partyNotYetKnownText}
        locale={locale}
      />
    );
  });
}
