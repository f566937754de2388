"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { carried } from "../timeline/timeline-address.ts";
import type { ShownDay } from "./day-scale.ts";

/** How long a day has to stay chosen before the page is asked for it. */
const settleMs = 300;

/** The ways to bring the page to another day without losing place, focus or the browser's way back. */
export interface DayTravel {
  /** The day that the bar shows: the one being chosen, else the page's. */
  day: ShownDay;
  /** The page of the day shown isn't there yet. */
  isLoading: boolean;
  /** What follows is one step back in the browser's history, however many days it passes. */
  begin: () => void;
  /** Shows a day on the bar at once, and the page once the day stays chosen. */
  choose: (day: ShownDay) => void;
  /** Asks for the page of the day that is being chosen without waiting any longer. */
  settle: () => void;
  /** Asks for the page of a day at once. */
  go: (day: ShownDay) => void;
  /** Back to the page's own day. */
  cancel: () => void;
}

export function useDayTravel(shown: ShownDay, addressOf: (day: ShownDay) => string): DayTravel {
  const router = useRouter();
  const [chosen, setChosen] = useState<{ day: ShownDay } | null>(null);
  const [isLoading, startTransition] = useTransition();
  const waiting = useRef<{ day: ShownDay; timer: ReturnType<typeof setTimeout> }>(undefined);
  const asked = useRef<{ day: ShownDay }>(undefined);
  const hasEntry = useRef(false);
  const address = useRef(addressOf);
  useEffect(() => {
    address.current = addressOf;
  });

  // A page asked for while another is on its way takes that one's place, and its entry with it: only a page that has
  // come has an entry of its own.
  useEffect(() => {
    if (asked.current?.day === shown) hasEntry.current = true;
  }, [shown]);

  const begin = useCallback(() => {
    asked.current = undefined;
    hasEntry.current = false;
  }, []);
  const stopWaiting = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  }, []);
  const cancel = useCallback(() => {
    stopWaiting();
    setChosen(null);
  }, [stopWaiting]);
  // Whoever goes back in the browser is at another entry, which isn't ours to replace.
  useEffect(() => {
    addEventListener("popstate", begin);
    return () => {
      removeEventListener("popstate", begin);
      stopWaiting();
    };
  }, [begin, stopWaiting]);
  const go = useCallback(
    (day: ShownDay) => {
      stopWaiting();
      setChosen({ day });
      startTransition(() => {
        const path = carried(address.current(day));
        if (hasEntry.current) router.replace(path, { scroll: false });
        else router.push(path, { scroll: false });
        asked.current = { day };
        // Takes effect together with the new page, so that the bar never shows the old day in between.
        setChosen(null);
      });
    },
    [router, stopWaiting],
  );
  const choose = useCallback(
    (day: ShownDay) => {
      stopWaiting();
      setChosen({ day });
      waiting.current = { day, timer: setTimeout(() => go(day), settleMs) };
    },
    [go, stopWaiting],
  );
  const settle = useCallback(() => {
    if (waiting.current) go(waiting.current.day);
  }, [go]);
  return { day: chosen ? chosen.day : shown, isLoading, begin, choose, settle, go, cancel };
}
