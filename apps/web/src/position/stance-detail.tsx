import { stanceEffects } from "@claimline/model/claim/stance";
import { formatWhen } from "@claimline/model/time/format-when";
import { claimAnchor, sourceAnchor } from "../claim/claim-anchor.ts";
import { SourceLink } from "../claim/source-link.tsx";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import type { PositionCell } from "./arrange-positions.ts";
import type { ShownPositions } from "./position-table.tsx";
import { positionWords } from "./position-words.ts";
import styles from "./stance-detail.module.css";

/** The id of what a stance opens. */
export function detailId({ party, event }: Pick<PositionCell, "party" | "event">): string {
  return `stance-${party}-${event}`;
}

/** What every stance opens: each step with its day, who spoke, and the source. Table and cards open the same. */
export function StanceDetails({ story, moment, positions, names, locale }: ShownPositions) {
  const { timeZone } = story;
  const words = positionWords(locale);
  return positions.columns.flatMap(({ event, cells }) =>
    [...cells.values()].map((cell) => {
      const name = names.actor(cell.party);
      const page = siteAddress(locale, eventPath(story.slug, event.slug, moment));
      const [first] = cell.claims;
      const steps =
        cell.moves.length > 0
          ? cell.moves
          : first === undefined
            ? []
            : [{ stance: cell.stance, at: cell.since, claim: first }];
      return (
        <dialog
          key={detailId(cell)}
          id={detailId(cell)}
          className={styles["detail"]}
          popover="auto"
          aria-label={words.stanceOf(name.text, event.title)}
        >
          <p className={styles["of"]}>
            <strong>{name.text}</strong>{" "}
            <span lang={event.lang ?? undefined} className={styles["event"]}>
              {event.title}
            </span>
          </p>
          <ol className={styles["steps"]}>
            {steps.map(({ stance, at, claim }) => {
              const cited = positions.claims.get(claim);
              const [source] = cited?.sources ?? [];
              return (
                <li key={`${claim} ${stance}`} className={styles["step"]}>
                  <span className={styles["date"]}>
                    {formatWhen(at, { locale, timeZone, style: "short" })}
                  </span>
                  <span>
                    <a
                      className={`${styles["verb"]} ${styles[stanceEffects[stance]] ?? ""}`}
                      href={`${page}#${claimAnchor(claim)}`}
                    >
                      {stanceVerb(stance, { plural: name.plural }, locale)}
                    </a>
                    <span className={styles["cited"]}>
                      {cited !== undefined &&
                        cited.speaker !== cell.party &&
                        names.actor(cited.speaker).text !== name.text &&
                        `${names.actor(cited.speaker).text} · `}
                      {source === undefined ? (
                        siteWords(locale).noPublisher
                      ) : (
                        <SourceLink
                          source={source}
                          entry={`${page}#${sourceAnchor(source.slug)}`}
                          timeZone={timeZone}
                          locale={locale}
                        />
                      )}
                    </span>
                  </span>
                </li>
              );
            })}
          </ol>
          <button
            type="button"
            className={styles["close"]}
            popoverTarget={detailId(cell)}
            popoverTargetAction="hide"
          >
            {words.close}
          </button>
        </dialog>
      );
    }),
  );
}
