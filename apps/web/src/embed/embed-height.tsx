"use client";

import { useEffect } from "react";

/** What the frame tells the page around it: `{ type: "claimline:height", height }`, in CSS pixels, whenever it changes. */
const heightMessage = "claimline:height";

/** Tells the page around the frame how high its content is. It says nothing else, so any page may hear it. */
export function EmbedHeight() {
  useEffect(() => {
    if (window.parent === window) return;
    let told = 0;
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === told || height === 0) return;
      told = height;
      window.parent.postMessage({ type: heightMessage, height }, "*");
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    tell();
    return () => observer.disconnect();
  }, []);
  return null;
}
