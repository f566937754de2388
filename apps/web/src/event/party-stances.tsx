import type { EventItem } from "@claimline/api/event/event-answer";
import { StanceLabel } from "@claimline/design/stance-label";
import type { Locale } from "@claimline/model/locale";
import { PartyName } from "../claim/party-name.tsx";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import styles from "./party-stances.module.css";

/** Who says so, each party with its present stance: "Südkorea gibt an · USA bestätigen". */
export function PartyStances({
  parties,
  story,
  moment,
  names,
  locale,
  label,
}: {
  parties: EventItem["assessment"]["parties"];
  story: string;
  moment: Moment;
  names: Names;
  locale: Locale;
  label: string;
}) {
  if (parties.length === 0) return null;
  return (
    <ul className={styles["stances"]} aria-label={label}>
      {parties.map(({ party, stance }) => {
        const name = names.actor(party);
        return (
          <li key={party}>
            <StanceLabel
              party={<PartyName actor={party} story={story} moment={moment} names={names} locale={locale} />}
              stance={stance}
              verb={stanceVerb(stance, name, locale)}
            />
          </li>
        );
      })}
    </ul>
  );
}
