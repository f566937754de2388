import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { SectionTitle } from "../frame/section-title.tsx";
import { stepTarget } from "../guide/into-sight.ts";
import { siteAddress } from "../navigation/site-address.ts";
import type { StoryReading } from "../story/read-story.ts";
import { askedPath } from "../story/story-asked.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { MapPanel, type ShownPlace } from "./map-panel.tsx";
import styles from "./map-view.module.css";
import { mapWords } from "./map-words.ts";
import { PlaceEvents } from "./place-events.tsx";
import { PlaceList } from "./place-list.tsx";
import type { StoryMap } from "./story-map.ts";

export interface MapViewProps {
  reading: Pick<StoryReading, "story" | "asked" | "names" | "guide">;
  map: StoryMap;
  locale: Locale;
}

const eventsOfPlace = "place";
/** More events of a place than these are told by the list, page by page. */
const mostEvents = 100;

/** Where it happened: the map, the chosen place's events, and every place as a list. */
export function MapView({ reading: { story, asked, names, guide }, map, locale }: MapViewProps) {
  const site = siteWords(locale);
  const words = mapWords(locale);
  const { frames, chosen, chosenEvents, withoutPlace, eventCount } = map;
  const toPlaces = (places: string[] | undefined) =>
    siteAddress(locale, askedPath(story.slug, { ...asked, filter: { ...asked.filter, places } }));
  const places = map.places.map((place): ShownPlace => {
    const { slug } = place.place;
    const isChosen = chosen.includes(slug);
    const name = names.place(slug).text;
    const isStep = guide.shown?.event?.places.includes(slug) ?? false;
    return { ...place, name, href: `${toPlaces([slug])}#${eventsOfPlace}`, isChosen, isStep };
  });
  const chosenNames = new Intl.ListFormat(locale).format(chosen.map((slug) => names.place(slug).text));
  if (places.length === 0) return <p>{words.nowhere}</p>;
  return (
    <section aria-label={words.drawing} className={styles["map"]}>
      <div
        className={styles["maps"]}
        {...((guide.isView || places.some(({ isStep }) => isStep)) && stepTarget)}
      >
        <MapPanel
          frame={frames.overview}
          closer={frames.details}
          places={places}
          size="overview"
          locale={locale}
        />
        {frames.details.map((frame) => (
          <MapPanel
            key={frame.places.join()}
            frame={frame}
            closer={[]}
            places={places}
            size="detail"
            locale={locale}
          />
        ))}
      </div>
      <div className={styles["beside"]}>
        {chosen.length > 0 && (
          <section id={eventsOfPlace} className={styles["chosen"]} aria-labelledby="chosen-place">
            <SectionTitle id="chosen-place" count={chosenEvents.length}>
              {words.selected(chosenNames)}
            </SectionTitle>
            <PlaceEvents
              events={chosenEvents.slice(0, mostEvents)}
              story={story.slug}
              moment={asked.moment}
              timeZone={story.timeZone}
              locale={locale}
            />
            {chosenEvents.length > mostEvents && (
              <a
                className={buttonClass("quiet")}
                href={siteAddress(locale, askedPath(story.slug, { ...asked, view: "list" }))}
              >
                {site.listOfAll(formatNumber(chosenEvents.length, locale))}
              </a>
            )}
            <a className={buttonClass("quiet")} href={toPlaces(undefined)}>
              {words.allPlaces}
            </a>
          </section>
        )}
        <section aria-labelledby="places">
          <SectionTitle id="places" count={places.length}>
            {words.places}
          </SectionTitle>
          <p className={styles["sum"]}>
            {words.summary(
              counted(eventCount - withoutPlace, site.events, locale),
              `${formatNumber(places.length, locale)} ${places.length === 1 ? words.place.one : words.place.many}`,
            )}{" "}
            {words.several}
            {withoutPlace > 0 && ` ${words.without(counted(withoutPlace, site.events, locale))}`}
          </p>
          <PlaceList places={places} locale={locale} />
        </section>
      </div>
      <section className={styles["how"]} aria-labelledby="read-map">
        <h2 id="read-map">{words.readAs}</h2>
        <p>{words.marks}</p>
        <p>{words.areas}</p>
        <p>{words.borders}</p>
      </section>
    </section>
  );
}
