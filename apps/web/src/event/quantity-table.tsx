import type { EventDetail } from "@claimline/api/event/event-detail";
import type { Locale } from "@claimline/model/locale";
import { claimAnchor } from "../claim/claim-anchor.ts";
import type { Names } from "../reading/names.ts";
import { quantityWords } from "../words/quantity-words.ts";
import { siteWords } from "../words/site-words.ts";
import { SectionTitle } from "../frame/section-title.tsx";
import styles from "./quantity-table.module.css";

/** Figures side by side, each with who gives it; they are never averaged. */
export function QuantityTable({
  event,
  names,
  locale,
}: {
  event: EventDetail;
  names: Names;
  locale: Locale;
}) {
  if (event.quantities.length === 0) return null;
  const words = siteWords(locale);
  const speakers = new Map(event.claims.map((claim) => [claim.slug, claim.actor]));
  return (
    <section aria-labelledby="quantities">
      <SectionTitle id="quantities">{words.quantities}</SectionTitle>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{words.quantityCounts}</th>
            <th scope="col">{words.quantityFigure}</th>
            <th scope="col">{words.quantityBy}</th>
          </tr>
        </thead>
        <tbody>
          {event.quantities.map((quantity) => {
            const speaker = speakers.get(quantity.claim);
            return (
              <tr key={`${quantity.claim} ${quantity.counts}`}>
                <td>{quantity.counts}</td>
                <td className={styles["figure"]}>{quantityWords(quantity, locale)}</td>
                <td>
                  <a href={`#${claimAnchor(quantity.claim)}`}>
                    {speaker === undefined ? quantity.claim : names.actor(speaker).text}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
