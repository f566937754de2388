import { useCallback, useEffect, useRef, useState } from "react";

export type EventContent = { is: "loading" } | { is: "failed" } | { is: "ready"; element: Element };

/** What the server says of an event in short, for events that it hasn't written into the page; `null` asks for nothing. */
export function useEventContent(address: string | null): { content: EventContent; again: () => void } {
  const known = useRef(new Map<string, Element>());
  const request = useRef<AbortController | null>(null);
  const [answer, setAnswer] = useState<{ address: string; content: EventContent } | null>(null);

  const load = useCallback(async (from: string) => {
    request.current?.abort();
    const controller = new AbortController();
    request.current = controller;
    const answerWith = (content: EventContent) => {
      if (!controller.signal.aborted) setAnswer({ address: from, content });
    };
    answerWith({ is: "loading" });
    try {
      const element = known.current.get(from) ?? (await readContent(from, controller.signal));
      known.current.set(from, element);
      answerWith({ is: "ready", element });
    } catch {
      answerWith({ is: "failed" });
    }
  }, []);

  useEffect(() => {
    if (address === null) return;
    void load(address);
    return () => request.current?.abort();
  }, [address, load]);

  const again = () => {
    if (address !== null) void load(address);
  };
  return { content: answer?.address === address ? answer.content : { is: "loading" }, again };
}

async function readContent(address: string, signal: AbortSignal): Promise<Element> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  // Scripts in a document parsed like this never run; the part taken from it holds none anyway.
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const content = page.querySelector("article[data-opened-event]");
  if (!content) throw new Error(`${address} holds no event`);
  return document.adoptNode(content);
}
