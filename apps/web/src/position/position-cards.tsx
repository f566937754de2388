import { AssessmentLabel } from "@claimline/design/assessment-label";
import { stepTarget } from "../guide/into-sight.ts";
import { eventPath, partyPath, siteAddress } from "../navigation/site-address.ts";
import type { ShownPositions } from "./position-table.tsx";
import styles from "./position-cards.module.css";
import { StancePath } from "./stance-path.tsx";

/** The same positions for narrow screens: event by event, with the parties that have one. */
export function PositionCards({ story, moment, positions, names, step, locale }: ShownPositions) {
  return (
    <ul className={styles["cards"]}>
      {positions.columns.map(({ event, cells }) => (
        <li
          key={event.slug}
          className={styles["card"]}
          {...(event.slug === step && { "aria-current": "step" as const, ...stepTarget })}
        >
          <h2 className={styles["title"]} lang={event.lang ?? undefined}>
            <a href={siteAddress(locale, eventPath(story.slug, event.slug, moment))}>{event.title}</a>
          </h2>
          <p className={styles["assessment"]}>
            <AssessmentLabel assessment={event.assessment} locale={locale} />
          </p>
          <dl className={styles["stances"]}>
            {positions.parties.map((party) => {
              const cell = cells.get(party);
              const name = names.actor(party);
              return cell === undefined ? null : (
                <div key={party} className={styles["stance"]}>
                  <dt>
                    <a href={siteAddress(locale, partyPath(story.slug, party, moment))}>{name.text}</a>
                  </dt>
                  <dd>
                    <StancePath cell={cell} plural={name.plural} timeZone={story.timeZone} locale={locale} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
