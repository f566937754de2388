import type { StoryAnswer } from "@claimline/api/story/story-answer";
import { AssessmentMark } from "@claimline/design/assessment-mark";
import { assessmentName } from "@claimline/model/claim/assessment-name";
import type { Locale } from "@claimline/model/locale";
import { stepTarget } from "../guide/into-sight.ts";
import { eventPath, partyPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./position-table.module.css";
import type { ReadPositions } from "./read-positions.ts";
import { StancePath } from "./stance-path.tsx";

export interface ShownPositions {
  story: StoryAnswer;
  moment: Moment;
  positions: ReadPositions;
  names: Names;
  /** Slug of the event that the guided reading points at. */
  step: string | null;
  locale: Locale;
}

/** Parties down, events across; the parties stay in sight while the events scroll by. */
export function PositionTable({ story, moment, positions, names, step, locale }: ShownPositions) {
  const words = siteWords(locale);
  const { parties, columns } = positions;
  return (
    // Scrolls, by keyboard too, and so has to be reachable and named (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles["region"]} aria-labelledby="positions-caption" tabIndex={0}>
      <table className={styles["table"]}>
        <caption id="positions-caption" className="cl-visually-hidden">
          {words.positionsCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles["party"]}>
              <span className="cl-visually-hidden">{words.party}</span>
            </th>
            {columns.map(({ event }) => (
              <th
                key={event.slug}
                scope="col"
                className={styles["event"]}
                {...(event.slug === step && { "aria-current": "step" as const, ...stepTarget })}
              >
                <AssessmentMark assessment={event.assessment} size={16} />
                <a
                  href={siteAddress(locale, eventPath(story.slug, event.slug, moment))}
                  lang={event.lang ?? undefined}
                >
                  {event.title}
                </a>
                <span className="cl-visually-hidden"> ({assessmentName(event.assessment, locale)})</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => {
            const name = names.actor(party);
            return (
              <tr key={party}>
                <th scope="row" className={styles["party"]}>
                  <a href={siteAddress(locale, partyPath(story.slug, party, moment))}>{name.text}</a>
                </th>
                {columns.map(({ event, cells }) => {
                  const cell = cells.get(party);
                  return (
                    <td key={event.slug}>
                      {cell === undefined ? (
                        <>
                          <span aria-hidden="true" className={styles["none"]}>
                            –
                          </span>
                          <span className="cl-visually-hidden">{words.noPosition}</span>
                        </>
                      ) : (
                        <StancePath
                          cell={cell}
                          plural={name.plural}
                          timeZone={story.timeZone}
                          locale={locale}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
