import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";

const wide = 900;

export interface ChartSize {
  /** Pixels of the whole chart; 0 until it is known. */
  width: number;
  /** Pixels of the lanes' names. */
  labelWidth: number;
}

/** The element's width, followed. */
export function useChartSize(element: RefObject<HTMLElement | null>): ChartSize {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    // Tells the first width, too.
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return { width, labelWidth: width >= wide ? 136 : 112 };
}

/** Measures texts as the labels are set; measures anew when the fonts have come. */
export function useMeasure(): (text: string) => number {
  const [fonts, setFonts] = useState<"coming" | "here">("coming");
  useEffect(() => {
    let current = true;
    const wait = async (): Promise<void> => {
      await document.fonts.ready;
      if (current) setFonts("here");
    };
    void wait();
    return () => {
      current = false;
    };
  }, []);
  return useMemo(() => measureWith(fonts), [fonts]);
}

const longest = 200;

function measureWith(fonts: "coming" | "here"): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * 7;
  context.font = `500 13px ${getComputedStyle(document.body).fontFamily}`;
  // A fallback is a little narrower than the font that is still to come.
  const slack = fonts === "here" ? 1 : 4;
  const kept = new Map<string, number>();
  return (text) => {
    const known = kept.get(text) ?? context.measureText(text.slice(0, longest)).width + slack;
    kept.set(text, known);
    return known;
  };
}
