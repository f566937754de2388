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

  // The focus goes back to what opened the event, wherever else it is closed from.
  useEffect(() => {
    if (slug !== null) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && opener.current instanceof HTMLElement && opener.current.isConnected)
      opener.current.focus({ preventScroll: true });
    opener.current = null;
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
