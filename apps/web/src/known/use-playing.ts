"use client";

import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { neighbours } from "./day-scale.ts";
import type { DayTravel } from "./use-day-travel.ts";

/** A day stands for about a second, counted from when its page is there. */
const stepMs = 1_000;

export type PlayState = "untouched" | "playing" | "stopped" | "ended";

/**
 * Plays the days with news one after the other, from the one shown on, or from the first. Whatever else the reader
 * does stops it, and so does hiding the page.
 */
export function usePlaying(
  newsDays: readonly string[],
  { day, isLoading, begin, go }: DayTravel,
  button: RefObject<HTMLElement | null>,
): { state: PlayState; toggle: () => void } {
  const [state, setState] = useState<PlayState>("untouched");
  const isPlaying = state === "playing";

  useEffect(() => {
    if (!isPlaying || isLoading) return;
    const timer = setTimeout(() => {
      const { next } = neighbours(newsDays, day);
      if (next === undefined) setState("ended");
      else go(next);
    }, stepMs);
    return () => clearTimeout(timer);
  }, [isPlaying, isLoading, newsDays, day, go]);

  useEffect(() => {
    if (!isPlaying) return;
    const stop = () => setState("stopped");
    const stopByOther = (event: Event) => {
      if (!presses(event, button.current)) stop();
    };
    const hide = () => document.hidden && stop();
    const interactions = ["pointerdown", "keydown", "wheel"] as const;
    for (const type of interactions)
      document.addEventListener(type, stopByOther, { capture: true, passive: true });
    document.addEventListener("visibilitychange", hide);
    return () => {
      for (const type of interactions) document.removeEventListener(type, stopByOther, { capture: true });
      document.removeEventListener("visibilitychange", hide);
    };
  }, [isPlaying, button]);

  const toggle = useCallback(() => {
    if (isPlaying) {
      setState("stopped");
      return;
    }
    begin();
    const start = neighbours(newsDays, day).next ?? newsDays[0];
    if (start !== undefined) go(start);
    setState("playing");
  }, [isPlaying, newsDays, day, begin, go]);
  return { state, toggle };
}

/** What becomes a click on the button, which stops by itself: stopped here already, it would begin anew. */
function presses(event: Event, button: HTMLElement | null): boolean {
  if (!(event.target instanceof Node) || button?.contains(event.target) !== true) return false;
  const isKey = event instanceof KeyboardEvent;
  return event.type === "pointerdown" || (isKey && (event.key === "Enter" || event.key === " "));
}

const query = "(prefers-reduced-motion: no-preference)";

/** Whether a page may move by itself; not before the browser has been asked, and never without script. */
export function useMotionAllowed(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}
