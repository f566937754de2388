import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { sourceAnchor } from "../claim/claim-anchor.ts";
import { SourceLink } from "../claim/source-link.tsx";
import { quantityWords } from "@claimline/model/event/quantity-words";
import { siteWords } from "../words/site-words.ts";
import type { Figure } from "./figure.ts";
import type { FigureNaming } from "./figure-naming.ts";
import styles from "./figure-table.module.css";
import { unitHeading } from "./figure-words.ts";

export interface FigureTableProps {
  figures: readonly Figure[];
  naming: FigureNaming;
  /** Whether to say of which event each figure is: not on the event's own page. */
  withEvent: boolean;
  timeZone: string;
  locale: Locale;
}

/** Figures one below the other, each with what it counts, who gives it, when, and where that can be checked. */
export function FigureTable({ figures, naming, withEvent, timeZone, locale }: FigureTableProps) {
  const words = siteWords(locale);
  const unit = unitHeading(figures[0]?.unit ?? "", locale);
  return (
    <table className={styles["table"]} aria-label={unit}>
      <thead>
        <tr>
          <th scope="col">{words.quantityCounts}</th>
          <th scope="col">{words.quantityFigure}</th>
          <th scope="col">{words.quantityBy}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => {
          const { claim, counts, event, saidAt, sources } = figure;
          const [source] = sources;
          return (
            <tr key={`${claim} ${counts}`}>
              <td>
                {counts}
                {withEvent && (
                  <p className={styles["of"]} lang={event.lang ?? undefined}>
                    <a href={naming.eventAddress(figure)}>{event.title}</a>
                  </p>
                )}
              </td>
              <td className={styles["figure"]}>{quantityWords(figure, locale)}</td>
              <td>
                <a href={naming.claimAddress(figure)}>{naming.speaker(figure)}</a>
                <p className={styles["of"]}>
                  {formatWhen(saidAt, { locale, timeZone, style: "short" })}
                  {source !== undefined && (
                    <>
                      {" · "}
                      <SourceLink
                        source={{ ...source, publishedAt: null }}
                        entry={`${withEvent ? naming.eventAddress(figure) : ""}#${sourceAnchor(source.slug)}`}
                        timeZone={timeZone}
                        locale={locale}
                      />
                    </>
                  )}
                </p>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
