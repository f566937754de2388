"use client";

import { useEffect } from "react";

/** Lets the key `/` lead to the field inside of an element, unless somebody is writing or means something else by it. */
export function FocusBySlash({ within }: { within: string }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]"))
        return;
      const field = document.getElementById(within)?.querySelector("input");
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [within]);
  return null;
}
