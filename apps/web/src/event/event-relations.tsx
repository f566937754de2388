import type { EventDetail } from "@claimline/api/event/event-detail";
import { relationLabels } from "@claimline/model/event/relation";
import type { Locale } from "@claimline/model/locale";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { siteWords } from "../words/site-words.ts";
import { SectionTitle } from "../frame/section-title.tsx";
import styles from "./event-relations.module.css";

export interface EventRelationsProps {
  event: Pick<EventDetail, "relations">;
  story: string;
  moment: Moment;
  locale: Locale;
}

/** How the event hangs together with others, read in both directions. */
export function EventRelations({ event, story, moment, locale }: EventRelationsProps) {
  if (event.relations.length === 0) return null;
  const words = siteWords(locale);
  const byLabel = Map.groupBy(
    event.relations,
    ({ type, direction }) => relationLabels[type][direction][locale],
  );
  return (
    <section aria-labelledby="relations">
      <SectionTitle id="relations">{words.relations}</SectionTitle>
      <dl>
        {[...byLabel].map(([label, relations]) => (
          <div key={label} className={styles["relation"]}>
            <dt>{label}</dt>
            {relations.map((relation) => (
              <dd key={relation.event}>
                <a href={siteAddress(locale, eventPath(story, relation.event, moment))}>{relation.title}</a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
