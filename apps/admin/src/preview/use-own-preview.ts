"use client";

import { useEffect, useRef, useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";

/** The newsroom's own links hold for an hour. */
const renewAfterMs = 50 * 60_000;

/** A link to the draft of an event, for as long as the preview is open: renewed in time, and ended when it closes. */
export function useOwnPreview(id: string) {
  const client = useNewsroomClient();
  const [path, setPath] = useState<string | null>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const renewal = useRef<() => void>(() => undefined);

  useEffect(() => {
    let open = true;
    let link: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function renew() {
      const former = link;
      try {
        const made = await client.preview.create.mutate({ id, shared: false });
        link = made.id;
        if (!open) return end(made.id);
        setPath(made.path);
        setProblem(null);
        timer = setTimeout(() => void renew(), renewAfterMs);
        if (former !== null) end(former);
      } catch (error) {
        if (open) setProblem(problemOf(error));
      }
    }

    /** One that can't be told expires by itself. */
    function end(ended: string) {
      client.preview.revoke.mutate({ id: ended }).catch(() => undefined);
    }

    renewal.current = () => void renew();
    renewal.current();
    return () => {
      open = false;
      clearTimeout(timer);
      if (link !== null) end(link);
    };
  }, [client, id]);

  return { path, problem, retry: () => renewal.current() };
}
