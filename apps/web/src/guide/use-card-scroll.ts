import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** How long the cards have to lie still, where the browser doesn't say when scrolling has ended. */
const restMs = 140;

/** Keeps a row of cards at the step shown, and tells to which card the reader has scrolled or swiped it. */
export function useCardScroll(
  row: RefObject<HTMLElement | null>,
  index: number,
  /** Whether the cards lie side by side by now. */
  isAlive: boolean,
  onCard: (index: number) => void,
): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element || !isAlive) return;
    const calmly = isFirst.current || matchMedia("(prefers-reduced-motion: reduce)").matches;
    isFirst.current = false;
    element.scrollTo({ left: index * element.clientWidth, behavior: calmly ? "instant" : "smooth" });
  }, [row, index, isAlive]);

  useEffect(() => {
    const element = row.current;
    if (!element || !isAlive) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      if (element.clientWidth > 0) onCard(Math.round(element.scrollLeft / element.clientWidth));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, restMs);
    };
    const ended = "onscrollend" in globalThis;
    if (ended) element.addEventListener("scrollend", settle);
    else element.addEventListener("scroll", wait);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("scrollend", settle);
      element.removeEventListener("scroll", wait);
    };
  }, [row, isAlive, onCard]);
}
