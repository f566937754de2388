import { useCallback, useEffect, useRef, useState } from "react";
import { isPushed, shownInAddress, writeAddress } from "./timeline-address.ts";

/** The event opened beside the chart: part of the address, so that it can be shared and the back button closes it. */
export interface OpenedEventState {
  slug: string | null;
  open: (slug: string) => void;
  close: () => void;
}

/**
 * `written` is what the server opened; another `moment` opens it anew, for then another event may be known. `onReturn` is
 * told when the back or forward button brought another address.
 */
export function useOpenedEvent(
  written: string | null,
  moment: string,
  onReturn: () => void,
): OpenedEventState {
  const [state, setState] = useState({ slug: written, moment });
  if (state.moment !== moment) setState({ slug: written, moment });
  const { slug } = state;
  const setSlug = useCallback((next: string | null) => setState((old) => ({ ...old, slug: next })), []);
  const opener = useRef<Element | null>(null);

  useEffect(() => {
    const follow = () => {
      setSlug(shownInAddress().event);
      onReturn();
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [onReturn, setSlug]);

  // The focus goes back to what opened the event, wherever else it is closed from, or to what stands for it by now.
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (slug !== null) {
      last.current = slug;
      return;
    }
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && last.current !== null)
      (connected(opener.current) ?? entryOf(last.current))?.focus({ preventScroll: true });
    opener.current = null;
    last.current = null;
  }, [slug]);

  const open = useCallback(
    (next: string) => {
      if (next === slug) return;
      opener.current = document.activeElement;
      // From one event to the next there is one way back: to none.
      writeAddress({ event: next }, { push: slug === null });
      setSlug(next);
    },
    [slug, setSlug],
  );

  // Going back takes a moment, in which a second press must not go back further.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = slug !== null;
  }, [slug]);
  const close = useCallback(() => {
    if (!isOpen.current) return;
    isOpen.current = false;
    if (isPushed()) history.back();
    else writeAddress({ event: null });
    setSlug(null);
  }, [setSlug]);

  return { slug, open, close };
}

function connected(element: Element | null): HTMLElement | null {
  return element instanceof HTMLElement && element.isConnected && element !== document.body ? element : null;
}

/** An event's mark in the chart or, where there is none in sight, its headline in the list. */
function entryOf(slug: string): HTMLElement | null {
  const mark = document.getElementById(`event:${slug}`);
  return mark ?? document.querySelector<HTMLElement>(`a[data-event="${CSS.escape(slug)}"]`);
}
