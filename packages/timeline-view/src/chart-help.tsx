import type { Locale, Wording } from "@claimline/model/locale";
import styles from "./chart-toolbar.module.css";

interface KeyHelp {
  keys: readonly string[];
  does: Wording;
}

const reading: readonly KeyHelp[] = [
  { keys: ["←", "→"], does: { de: "voriges, nächstes Ereignis", en: "previous, next event" } },
  { keys: ["↑", "↓"], does: { de: "Reihe darüber, darunter", en: "lane above, below" } },
  { keys: ["Home", "End"], does: { de: "erstes, letztes zu sehende", en: "first, last in view" } },
  { keys: ["Enter"], does: { de: "öffnen; Gruppe vergrößern", en: "open; zoom into a group" } },
  { keys: ["Esc"], does: { de: "schließen", en: "close" } },
  { keys: ["+", "−"], does: { de: "vergrößern, verkleinern", en: "zoom in, out" } },
  { keys: ["0"], does: { de: "alles zeigen", en: "show all" } },
  { keys: ["PgUp", "PgDn"], does: { de: "früher, später", en: "earlier, later" } },
  { keys: ["T"], does: { de: "heute oder Kenntnisstand", en: "today or the day as known" } },
  { keys: ["?"], does: { de: "diese Liste", en: "this list" } },
  {
    keys: ["Ctrl", "Shift"],
    does: { de: "mit dem Mausrad: vergrößern, verschieben", en: "with the wheel: zoom, move" },
  },
];

const editing: readonly KeyHelp[] = [
  {
    keys: ["M"],
    does: {
      de: "verschieben: Pfeile, Enter legt ab, Esc bricht ab",
      en: "move: arrows, Enter drops, Esc gives up",
    },
  },
  { keys: ["N"], does: { de: "neues Ereignis an diesem Tag", en: "new event on this day" } },
];

/** The list of keys and gestures, in place. */
export function ChartHelp({ id, locale, withEditing }: { id: string; locale: Locale; withEditing: boolean }) {
  const rows = withEditing ? [...reading, ...editing] : reading;
  return (
    <dl id={id} className={styles.help}>
      {rows.map(({ keys, does }) => (
        <div key={keys.join(" ")}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does[locale]}</dd>
        </div>
      ))}
    </dl>
  );
}
