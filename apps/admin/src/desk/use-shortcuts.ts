import { useEffect, useRef } from "react";

/**
 * What keys do: single keys only while nothing is being typed, `mod+` keys (Ctrl or Command) always. An action that
 * answers `false` leaves the key to the browser.
 */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>;

/** Keys for as long as the component is mounted. A key that does something is taken from the browser. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const present = useRef(shortcuts);
  useEffect(() => {
    present.current = shortcuts;
  });

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      if (!mod && isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const action = present.current[mod ? `mod+${event.shiftKey ? "shift+" : ""}${key}` : event.key];
      if (!action) return;
      if (action(event) !== false) event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, select, textarea");
}
