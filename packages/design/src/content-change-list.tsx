import type { ContentChanges, WordedChange } from "@claimline/model/event/content-changes";
import type { Locale, Wording } from "@claimline/model/locale";

const words = {
  before: { de: "vorher:", en: "before:" },
  after: { de: "jetzt:", en: "now:" },
  added: { de: "neu:", en: "new:" },
  removed: { de: "entfernt:", en: "removed:" },
  claimAdded: { de: "Neue Aussage: {claim}", en: "New claim: {claim}" },
  claimRemoved: { de: "Aussage entfernt: {claim}", en: "Claim removed: {claim}" },
  claimChanged: { de: "Aussage geändert: {claim}", en: "Claim changed: {claim}" },
} as const satisfies Record<string, Wording>;

const claimWords = {
  added: words.claimAdded,
  removed: words.claimRemoved,
  changed: words.claimChanged,
} as const;

export interface ContentChangeListProps {
  changes: ContentChanges;
  locale: Locale;
}

/** What became different between two versions of an event, field by field and claim by claim, before and after. */
export function ContentChangeList({ changes: { event, claims }, locale }: ContentChangeListProps) {
  return (
    <div className="cl-changes">
      {event.length > 0 && <ChangedFields changes={event} locale={locale} />}
      {claims.map(({ id, label, change, changes }) => (
        <div key={id} className="cl-changes__claim">
          <p className="cl-changes__head">{claimWords[change][locale].replace("{claim}", label)}</p>
          <ChangedFields changes={changes} locale={locale} />
        </div>
      ))}
    </div>
  );
}

function ChangedFields({ changes, locale }: { changes: readonly WordedChange[]; locale: Locale }) {
  return (
    <ul className="cl-changes__fields">
      {changes.map((change, index) => (
        <li key={`${change.part} ${index}`} className="cl-changes__field">
          <span className="cl-changes__label">{change.label}</span>
          <span className="cl-changes__values" lang={change.lang ?? undefined}>
            {change.before !== null && (
              <Value
                as="del"
                spoken={change.after === null ? words.removed[locale] : words.before[locale]}
                locale={locale}
                text={change.before}
              />
            )}{" "}
            {change.after !== null && (
              <Value
                as="ins"
                spoken={change.before === null ? words.added[locale] : words.after[locale]}
                locale={locale}
                text={change.after}
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ValueProps {
  as: "del" | "ins";
  /** What stands before the value for who doesn't see the strike. */
  spoken: string;
  locale: Locale;
  text: string;
}

function Value({ as: Element, spoken, locale, text }: ValueProps) {
  return (
    <Element className={`cl-changes__${Element}`}>
      <span className="cl-visually-hidden" lang={locale}>
        {spoken}{" "}
      </span>
      {text}
    </Element>
  );
}
