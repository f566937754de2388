"use client";

import type { NewsDays } from "@claimline/api/story/list-news-days";
import type { Locale } from "@claimline/model/locale";
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { addressOn, type DayAddresses } from "./day-address.ts";
import { DayAxis } from "./day-axis.tsx";
import { dayScale, neighbours, type ShownDay } from "./day-scale.ts";
import { DaySlider } from "./day-slider.tsx";
import { type DayWords, wordDay } from "./day-words.ts";
import styles from "./known-bar.module.css";
import type { MonthLabel } from "./month-labels.ts";
import { useDayTravel } from "./use-day-travel.ts";
import { useMotionAllowed, usePlaying } from "./use-playing.ts";

export interface KnownBarProps {
  days: NewsDays["items"];
  /** The day of the page; `null` is today. */
  shown: ShownDay;
  /** The moment in words, where it is not a whole day. */
  instant: string | null;
  addresses: DayAddresses;
  months: readonly MonthLabel[];
  /** How much is known on the page's day: said when the reader has come there. */
  summary: string;
  words: KnownBarWords;
  locale: Locale;
}

export interface KnownBarWords extends DayWords {
  bar: string;
  /** Before a day, and before "today". */
  knownOn: string;
  known: string;
  slider: string;
  previousNews: string;
  nextNews: string;
  play: string;
  pause: string;
  stopped: string;
  ended: string;
}

/**
 * The bar of the story's days: which is shown, which had news, and the ways to another one. Its links work without
 * script; with it there are the slider and playing too, and the page keeps its place.
 */
export function KnownBar(props: KnownBarProps) {
  const { days, shown, instant, addresses, months, summary, words, locale } = props;
  const newsDays = useMemo(() => days.map(({ day }) => day), [days]);
  const scale = useMemo(() => dayScale(newsDays), [newsDays]);
  const addressOf = (day: ShownDay) => addressOn(day, addresses);
  const travel = useDayTravel(shown, addressOf);
  const button = useRef<HTMLButtonElement>(null);
  const { state, toggle } = usePlaying(newsDays, travel, button);
  const isMotionAllowed = useMotionAllowed();
  if (!scale) return null;

  const { day } = travel;
  const { previous, next } = neighbours(newsDays, day);
  const text = day === shown && instant !== null ? instant : wordDay(day, words, locale);
  const step = (event: MouseEvent, to: ShownDay) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    travel.begin();
    travel.go(to);
  };
  const link = (to: ShownDay | undefined, name: string, content: ReactNode) => (
    <a
      className={styles["step"]}
      aria-label={to === undefined || to === null ? name : `${name}: ${wordDay(to, words, locale)}`}
      {...(to === undefined || to === day
        ? { role: "link", "aria-disabled": true, tabIndex: -1 }
        : { href: addressOf(to), onClick: (event) => step(event, to), rel: "nofollow" })}
    >
      {content}
    </a>
  );
  return (
    <section className={styles["bar"]} aria-label={words.bar} data-busy={travel.isLoading || undefined}>
      <div className={styles["line"]}>
        <p className={styles["moment"]}>
          <span>{day === null ? words.known : words.knownOn}</span> <strong>{text}</strong>
        </p>
        <div className={styles["steps"]}>
          {link(previous, words.previousNews, <Arrow to="start" />)}
          {isMotionAllowed && (
            <button
              ref={button}
              type="button"
              className={styles["step"]}
              aria-label={state === "playing" ? words.pause : words.play}
              onClick={toggle}
            >
              <Arrow to={state === "playing" ? "pause" : "play"} />
            </button>
          )}
          {link(next, words.nextNews, <Arrow to="end" />)}
          {link(null, words.today, words.today)}
        </div>
      </div>
      <DaySlider scale={scale} days={days} travel={travel} text={text} words={words} locale={locale}>
        <DayAxis scale={scale} days={days} day={day} months={months} />
      </DaySlider>
      <Said isPlaying={state === "playing"} shown={shown} summary={summary}>
        {state === "stopped" ? words.stopped : state === "ended" ? words.ended : null}
      </Said>
    </section>
  );
}

const icons = {
  start: "M9.5 3.5L5 8L9.5 12.5",
  end: "M6.5 3.5L11 8L6.5 12.5",
  play: "M5 3.2L12.5 8L5 12.8Z",
  pause: "M5.5 3.5V12.5M10.5 3.5V12.5",
};

function Arrow({ to }: { to: keyof typeof icons }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={icons[to]}
        fill={to === "play" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
    </svg>
  );
}

interface SaidProps {
  isPlaying: boolean;
  shown: ShownDay;
  summary: string;
  children: string | null;
}

/** Says once where the reader has come; while days are played nothing, then that they have stopped, and where. */
function Said({ isPlaying, shown, summary, children }: SaidProps) {
  const [said, setSaid] = useState("");
  const told = useRef({ shown, ending: children });
  useEffect(() => {
    const { ending } = told.current;
    if (isPlaying) told.current.ending = null;
    if (isPlaying || (told.current.shown === shown && ending === children)) return;
    told.current = { shown, ending: children };
    setSaid(children === null || children === ending ? summary : `${children}. ${summary}`);
  }, [isPlaying, shown, summary, children]);
  return <output className="cl-visually-hidden">{said}</output>;
}
