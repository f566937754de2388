import { AssessmentMark } from "@claimline/design/assessment-mark";
import { assessmentName } from "@claimline/model/claim/assessment-name";
import type { Locale } from "@claimline/model/locale";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { type GroundName, type MapLabel, placeLabels, type Spots, wordsWidth } from "./label-placing.ts";
import { type AreaOnMap, areaOnMap } from "./map-areas.ts";
import { type CountryOnMap, drawGround, drawOutline } from "./map-drawing.ts";
import { type MapFrame, pointIn } from "./map-frame.ts";
import { MapGroundDrawing } from "./map-ground.tsx";
import styles from "./map-panel.module.css";
import type { PlaceOnMap } from "./story-map.ts";

/** A place as a map shows it. */
export interface ShownPlace extends PlaceOnMap {
  name: string;
  href: string;
  isChosen: boolean;
  /** Whether the event is there that the guided reading points at. */
  isStep: boolean;
}

export interface MapPanelProps {
  frame: MapFrame;
  /** Frames that look closer at a part of this one. */
  closer: readonly MapFrame[];
  places: readonly ShownPlace[];
  size: "overview" | "detail";
  locale: Locale;
}

/** Widths in CSS pixels that labels are placed for; on anything wider they have more room. */
const placedFor = { overview: { wide: 560, narrow: 288 }, detail: { wide: 380, narrow: 288 } } as const;

/**
 * One rectangle of map: a drawing, and over it the places as links of constant size. All of it is for the eye and
 * the pointer; the list of places beside it says the same to everybody else.
 */
export function MapPanel({ frame, closer, places, size, locale }: MapPanelProps) {
  const ground = drawGround(frame);
  const areas = places.flatMap((place) => {
    const area = areaOnMap(place.place, frame);
    return area ? [{ place, area }] : [];
  });
  const concerned = new Set(places.map(({ place }) => place.isoCountry));
  // A world full of names hides the places; a closer look has room for neighbours too.
  const countries = ground.countries.filter(({ code }) => size === "detail" || concerned.has(code));
  return (
    <div
      className={`${styles["panel"]} ${styles[size]}`}
      style={{ aspectRatio: `${frame.width} / ${frame.height}` }}
      aria-hidden="true"
    >
      <MapGroundDrawing
        frame={frame}
        ground={ground}
        areas={areas}
        outlines={closer.map((inner) => drawOutline(inner, frame))}
      />
      {(["wide", "narrow"] as const).map((variant) => (
        <div key={variant} className={styles[variant]}>
          <PanelLabels
            frame={frame}
            places={places}
            areas={new Map(areas.map(({ place, area }) => [place.place.slug, area]))}
            countries={countries}
            width={placedFor[size][variant]}
            locale={locale}
          />
        </div>
      ))}
    </div>
  );
}

interface PanelLabelsProps {
  frame: MapFrame;
  places: readonly ShownPlace[];
  /** The areas of places in this frame, by slug. */
  areas: ReadonlyMap<string, AreaOnMap>;
  /** The countries whose names may stand where there is room. */
  countries: readonly CountryOnMap[];
  width: number;
  locale: Locale;
}

function PanelLabels({ frame, places, areas, countries, width, locale }: PanelLabelsProps) {
  const words = siteWords(locale);
  const scale = width / frame.width;
  const height = frame.height * scale;
  const scaled = (spots: Spots) => spots.map(([x, y]) => [x * scale, y * scale] as const);
  const here = new Map(
    places.filter(({ place }) => frame.places.includes(place.slug)).map((place) => [place.place.slug, place]),
  );
  const labels = [...here].flatMap(([key, { place, name, events }]): MapLabel[] => {
    const area = areas.get(key);
    const wide = wordsWidth(`${name} ${formatNumber(events.length, locale)}`);
    if (area) return [{ kind: "area", key, spots: scaled(area.spots), width: wide }];
    const at = pointIn(frame, place);
    return at ? [{ kind: "point", key, x: at[0] * scale, y: at[1] * scale, width: wide }] : [];
  });
  const names = countryNames(countries, locale).filter(
    ({ key }) =>
      ![...here.values()].some(({ place }) => place.precision === "country" && place.isoCountry === key),
  );
  const placed = placeLabels(
    { width, height },
    labels,
    names.map((name) => ({ ...name, spots: scaled(name.spots) })),
  );
  const at = ({ x, y }: { x: number; y: number }) => ({
    left: `${((100 * x) / width).toFixed(2)}%`,
    top: `${((100 * y) / height).toFixed(2)}%`,
  });
  return (
    <>
      {placed.grounds.map((ground) => (
        <span key={ground.key} className={styles["ground"]} style={at(ground)}>
          {names.find(({ key }) => key === ground.key)?.words}
        </span>
      ))}
      {placed.labels.map((label) => {
        const shown = here.get(label.key);
        if (shown === undefined) return null;
        const { name, href, events, telling, isChosen, isStep } = shown;
        const count = counted(events.length, words.events, locale);
        return (
          <a
            key={label.key}
            className={styles["place"]}
            href={href}
            tabIndex={-1}
            title={`${name}: ${count} (${assessmentName(telling, locale)})`}
            style={at(label)}
            {...(label.side !== null && { "data-side": label.side })}
            {...(label.isDot && { "data-dot": "" })}
            {...(isChosen && { "data-chosen": "" })}
            {...(isStep && { "data-step": "" })}
          >
            <AssessmentMark assessment={{ ...telling, overdue: false, fulfilledBy: null }} size={14} />
            {label.hasWords && (
              <span className={styles["words"]}>
                {name} <span className={styles["count"]}>{formatNumber(events.length, locale)}</span>
              </span>
            )}
          </a>
        );
      })}
    </>
  );
}

/** Names of countries in sight, the largest first. */
function countryNames(
  countries: readonly CountryOnMap[],
  locale: Locale,
): (GroundName & { words: string })[] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return countries
    .toSorted((a, b) => b.size - a.size)
    .flatMap(({ code, spots }) => {
      const name = names.of(code);
      return name === undefined
        ? []
        : [{ key: code, words: name, width: wordsWidth(name) * 0.95, spots: spots() }];
    });
}
