import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** How long the cards have to lie still, where the browser doesn't say when scrolling has ended. */
const restMs = 140;

/** How far down a column the line of reading is: the card across it is the step shown. */
const readingLine = 0.35;

/**
 * Keeps the cards at the step shown, and tells to which card the reader has scrolled or swiped: once they lie still,
 * so that those passed on the way are no steps. `null` while the cards don't scroll.
 */
export function useCardScroll(
  cards: RefObject<HTMLElement | null>,
  index: number,
  lie: "row" | "column" | null,
  onCard: (index: number, way: "scrolled") => void,
): void {
  const last = useRef<string>(null);
  useLayoutEffect(() => {
    const element = cards.current;
    if (!element || lie === null) return;
    const calmly = last.current !== lie || matchMedia("(prefers-reduced-motion: reduce)").matches;
    last.current = lie;
    // A card that the reader has scrolled to stays where they stopped.
    if (cardAtLine(element, lie) === index) return;
    element.scrollTo({ ...placeOf(element, index, lie), behavior: calmly ? "instant" : "smooth" });
  }, [cards, index, lie]);

  useEffect(() => {
    const element = cards.current;
    if (!element || lie === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      const card = cardAtLine(element, lie);
      // Whoever goes through the links of a column by keyboard moves it without wanting another step.
      const isByFocus = lie === "column" && element.contains(document.activeElement);
      if (card !== null && !isByFocus) onCard(card, "scrolled");
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
  }, [cards, lie, onCard]);
}

/** The card that the reader looks at; `null` while they can't be seen. */
function cardAtLine(cards: HTMLElement, lie: "row" | "column"): number | null {
  if (cards.clientWidth === 0) return null;
  if (lie === "row") return Math.round(cards.scrollLeft / cards.clientWidth);
  const line = cards.getBoundingClientRect().top + readingLine * cards.clientHeight;
  const below = [...cards.children].findIndex((card) => card.getBoundingClientRect().bottom > line);
  return below === -1 ? cards.children.length - 1 : below;
}

function placeOf(cards: HTMLElement, index: number, lie: "row" | "column"): ScrollToOptions {
  if (lie === "row") return { left: index * cards.clientWidth };
  const card = cards.children.item(index)?.getBoundingClientRect();
  if (!card) return {};
  const line = cards.getBoundingClientRect().top + readingLine * cards.clientHeight;
  return { top: cards.scrollTop + card.top + card.height / 2 - line };
}
