"use client";

import { useSyncExternalStore } from "react";

const wide = "(min-width: 48rem)";

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(wide);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}

/** Whether the window has room for the chart (768 px); `null` where there is no window. */
export function useWideWindow(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => null,
  );
}
