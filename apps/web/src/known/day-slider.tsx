"use client";

import type { NewsDays } from "@claimline/api/story/list-news-days";
import type { Locale } from "@claimline/model/locale";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useSyncExternalStore } from "react";
import { type DayScale, neighbours, type ShownDay } from "./day-scale.ts";
import { type DayWords, wordNews } from "./day-words.ts";
import styles from "./known-bar.module.css";
import type { DayTravel } from "./use-day-travel.ts";

export interface DaySliderProps {
  scale: DayScale;
  days: NewsDays["items"];
  travel: DayTravel;
  /** The day in words. */
  text: string;
  words: DayWords & { slider: string };
  locale: Locale;
  /** The axis. */
  children: ReactNode;
}

/**
 * A slider after the ARIA Authoring Practices: an arrow is a day, Page Up and Page Down lead to the next and the
 * previous day with news, Home to the first day, End to today. A pointer chooses among the days with news, since
 * between them nothing changes. Without script there is only the axis.
 */
export function DaySlider({ scale, days, travel, text, words, locale, children }: DaySliderProps) {
  const handle = useRef<HTMLSpanElement>(null);
  const isPressed = useRef(false);
  const hasScript = useHasScript();
  const { day } = travel;

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    isPressed.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    handle.current?.focus({ preventScroll: true });
    // Or the browser begins to select text, and takes the focus away again.
    event.preventDefault();
    travel.begin();
    drag(event);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!isPressed.current) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const nearest = scale.nearest((event.clientX - left) / width);
    if (nearest !== travel.day) travel.choose(nearest);
  };
  const release = () => {
    if (!isPressed.current) return;
    isPressed.current = false;
    travel.settle();
  };
  const cancel = () => {
    isPressed.current = false;
    travel.cancel();
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const to = dayByKey(event.key, day, scale, days);
    if (to === undefined) return;
    event.preventDefault();
    if (to !== day) travel.choose(to);
  };
  const news = wordNews(day, days, words, locale);
  return (
    <div
      className={styles["slider"]}
      {...(hasScript && {
        onPointerDown: press,
        onPointerMove: drag,
        onPointerUp: release,
        onPointerCancel: cancel,
      })}
    >
      {children}
      <span
        ref={handle}
        className={styles["handle"]}
        style={{ insetInlineStart: `${(scale.place(day) * 100).toFixed(2)}%` }}
        {...(hasScript && {
          role: "slider",
          tabIndex: 0,
          "aria-label": words.slider,
          "aria-valuemin": 0,
          "aria-valuemax": scale.lastStep,
          "aria-valuenow": scale.stepOf(day),
          "aria-valuetext": news === null ? text : `${text}, ${news}`,
          onKeyDown: pressKey,
          onBlur: travel.begin,
        })}
      />
    </div>
  );
}

/** The day that a key leads to; `undefined` when it has no meaning here. */
function dayByKey(
  key: string,
  day: ShownDay,
  scale: DayScale,
  days: NewsDays["items"],
): ShownDay | undefined {
  const newsDays = days.map((news) => news.day);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return day !== null && day > scale.last ? scale.last : scale.dayAt(scale.stepOf(day) - 1);
    case "ArrowRight":
    case "ArrowUp":
      return day !== null && day < scale.first ? scale.first : scale.dayAt(scale.stepOf(day) + 1);
    case "PageDown":
      return neighbours(newsDays, day).previous ?? scale.first;
    case "PageUp":
      return neighbours(newsDays, day).next ?? null;
    case "Home":
      return scale.first;
    case "End":
      return null;
    default:
      return undefined;
  }
}

function useHasScript(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
