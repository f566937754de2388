"use client";

import type { beatOutput } from "@claimline/api/presence/beat";
import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";

const everyMs = 10_000;

type Others = z.infer<typeof beatOutput>["others"];

/**
 * Tells the others that this editor has an event open, and answers who else has. `unsaved` counts what no save holds
 * yet, and so changes while the editor writes. A beat that fails is left out: nothing depends on it.
 */
export function usePresence(id: string, unsaved: number): Others {
  const client = useNewsroomClient();
  const [others, setOthers] = useState<Others>([]);
  const typed = useRef(false);
  useEffect(() => {
    if (unsaved > 0) typed.current = true;
  }, [unsaved]);

  useEffect(() => {
    let open = true;
    async function beat() {
      const told = { id, typed: typed.current };
      typed.current = false;
      try {
        const answer = await client.presence.beat.mutate(told);
        if (open) setOthers(answer.others);
      } catch {
        // Who can't be asked for isn't said to be there.
        if (open) setOthers([]);
      }
    }
    const leave = () => {
      client.presence.beat.mutate({ id, leaving: true }).catch(() => undefined);
    };
    void beat();
    const timer = setInterval(() => void beat(), everyMs);
    window.addEventListener("pagehide", leave);
    return () => {
      open = false;
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [client, id]);

  return others;
}
