import { drawMark } from "@claimline/design/mark-shapes";
import type { ChartMark, EventMark } from "./arrange.ts";
import { sayNumber } from "./chart-words.ts";
import type { Locale } from "@claimline/model/locale";
import { sideClasses } from "./mark-classes.ts";
import styles from "./chart-marks.module.css";

/**
 * What vis-timeline puts into an item: elements, never markup as text, so that no title is ever read as HTML.
 * Names and focus are the list's (`mark-list.tsx`); these are for the eye.
 */
export function markElement(mark: ChartMark, locale: Locale): HTMLElement {
  const anchor = element("div", styles.anchor);
  anchor.append(mark.type === "group" ? groupElement(mark.count, locale) : eventElement(mark));
  return anchor;
}

/** All that the element of a mark is made from. */
export function drawnFrom(mark: ChartMark): unknown {
  if (mark.type === "group") return mark.count;
  const { item, shape, side, labelWidth } = mark;
  return [item.title, item.lang, item.assessment, shape.form, side, labelWidth];
}

function groupElement(count: number, locale: Locale): HTMLElement {
  const pill = element("div", styles.group);
  pill.textContent = `+${sayNumber(count, locale)}`;
  return pill;
}

function eventElement(mark: EventMark): HTMLElement {
  const { item, shape, side } = mark;
  const event = element("div", styles.event, sideClasses[side], shape.form === "point" && styles.point);
  const words = element("span", styles.label);
  words.textContent = item.title;
  words.style.width = `${mark.labelWidth}px`;
  if (item.lang) words.lang = item.lang;
  event.title = item.title;
  event.append(markSvg(mark));
  if (mark.labelWidth > 0) event.append(words);
  return event;
}

function element(tag: "div" | "span", ...classes: (string | false | undefined)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = classes.filter((name) => typeof name === "string").join(" ");
  return made;
}

const svgNamespace = "http://www.w3.org/2000/svg";

function markSvg({ item }: EventMark): SVGElement {
  const { width, height, shapes } = drawMark(item.assessment);
  const svg = svgElement("svg", {
    class: "cl-mark",
    viewBox: `0 0 ${width} ${height}`,
    width: `${width}`,
    height: `${height}`,
    focusable: "false",
  });
  for (const shape of shapes) {
    svg.append(
      svgElement("path", {
        d: shape.d,
        fill: shape.paint === "fill" ? "currentColor" : "none",
        ...(shape.paint === "stroke" && { stroke: "currentColor", "stroke-width": `${shape.width}` }),
        ...(shape.dash !== undefined && { "stroke-dasharray": shape.dash }),
        ...(shape.tone === "signal" && { class: "cl-mark__signal" }),
      }),
    );
  }
  return svg;
}

function svgElement(tag: "svg" | "path", attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
