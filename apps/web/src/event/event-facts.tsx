import type { EventDetail } from "@claimline/api/event/event-detail";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { participantRoleLabels } from "@claimline/model/event/participant";
import { phaseLabels } from "@claimline/model/event/phase";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { describeImprecision, whenPrecision } from "@claimline/model/time/when-precision";
import type { ReactNode } from "react";
import { PartyName } from "../claim/party-name.tsx";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { siteWords } from "../words/site-words.ts";
import { SectionTitle } from "../frame/section-title.tsx";
import styles from "./event-facts.module.css";
import { detailRows } from "./detail-rows.ts";

export interface EventFactsProps {
  event: EventDetail;
  story: string;
  moment: Moment;
  names: Names;
  timeZone: string;
  locale: Locale;
}

/** The plain facts beside an event: its date and what keeps it from being exact, kind, places, who takes part. */
export function EventFacts({ event, story, moment, names, timeZone, locale }: EventFactsProps) {
  const words = siteWords(locale);
  const details = detailRows(event, { names, timeZone, locale });
  return (
    <section aria-labelledby="facts">
      <SectionTitle id="facts">{words.details}</SectionTitle>
      <dl>
        <Fact term={words.when}>
          <When event={event} timeZone={timeZone} locale={locale} />
        </Fact>
        <Fact term={words.kind}>{kinds[event.kind].label[locale]}</Fact>
        {event.phase !== null && <Fact term={words.phase}>{phaseLabels[event.phase][locale]}</Fact>}
        {event.places.length > 0 && (
          <Fact term={words.places}>{event.places.map((place) => names.place(place).text).join(", ")}</Fact>
        )}
        {event.participants.length > 0 && (
          <Fact term={words.participants}>
            <ul className={styles["participants"]}>
              {event.participants.map(({ actor, role }) => (
                <li key={`${actor} ${role}`}>
                  <PartyName actor={actor} story={story} moment={moment} names={names} locale={locale} />{" "}
                  <span className={styles["role"]}>{participantRoleLabels[role][locale]}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {details.map(({ label, text }) => (
          <Fact key={label} term={label}>
            {text}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function When({
  event: { when, phase },
  timeZone,
  locale,
}: Pick<EventFactsProps, "event" | "timeZone" | "locale">) {
  const words = siteWords(locale);
  if (when === null) return words.undatedEvent;
  return (
    <>
      <p>{formatWhen(when, { locale, timeZone, phase: phase ?? undefined, style: "short" })}</p>
      {whenPrecision(when).imprecisions.map((imprecision) => (
        <p key={imprecision} className={styles["remark"]}>
          {describeImprecision(imprecision, locale)}
        </p>
      ))}
      <p className={styles["remark"]}>
        {words.edtfLabel}: <code>{when}</code>
      </p>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles["fact"]}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
