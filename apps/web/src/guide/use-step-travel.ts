import { useRouter } from "next/navigation";
import { useCallback, useState, useTransition } from "react";

/**
 * The ways from step to step without losing place or focus. Each is one step back in the browser's history, but
 * scrolling isn't: a reader who has scrolled through all of them is one step away from where they came from.
 */
export interface StepTravel {
  /** From 0: the step being gone to, else the page's. */
  index: number;
  isLoading: boolean;
  go: (to: number, way?: "scrolled") => void;
}

export function useStepTravel(shown: number, addresses: readonly string[]): StepTravel {
  const router = useRouter();
  const [chosen, setChosen] = useState<number | null>(null);
  const [isLoading, startTransition] = useTransition();
  const index = chosen ?? shown;
  const go = useCallback(
    (to: number, way?: "scrolled") => {
      const address = addresses[to];
      if (address === undefined || to === index) return;
      setChosen(to);
      startTransition(() => {
        if (way === "scrolled") router.replace(withLanes(address), { scroll: false });
        else router.push(withLanes(address), { scroll: false });
        // Takes effect together with the new page, so that the bar never shows the old step in between.
        setChosen(null);
      });
    },
    [addresses, index, router],
  );
  return { index, isLoading, go };
}

/** The chart's lanes are changed in the browser, where the server's addresses don't know of it. */
function withLanes(address: string): string {
  const url = new URL(address, location.origin);
  const lanes = new URL(location.href).searchParams.get("lanes");
  if (lanes === null) url.searchParams.delete("lanes");
  else url.searchParams.set("lanes", lanes);
  return `${url.pathname}${url.search}`;
}
