/** Marks, in the page, what a step points at; the first one that is shown counts. */
export const stepTarget = { "data-step-target": "" } as const;

/** Brings what the step points at into sight, if it isn't; with `calmly` at once. */
export function bringStepIntoSight(calmly: boolean): void {
  const target = [...document.querySelectorAll("[data-step-target]")].find(
    (element) => element.getClientRects().length > 0,
  );
  if (!target) return;
  const { top, bottom, left, right, height } = target.getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const inset = (name: "scrollPaddingTop" | "scrollPaddingBottom") => Number.parseFloat(style[name]) || 0;
  const port = { top: inset("scrollPaddingTop"), bottom: innerHeight - inset("scrollPaddingBottom") };
  const isIn = top >= port.top && bottom <= port.bottom && left >= 0 && right <= innerWidth;
  if (isIn) return;
  target.scrollIntoView({
    block: height > port.bottom - port.top ? "start" : "center",
    inline: "nearest",
    behavior: calmly ? "instant" : "smooth",
  });
}
