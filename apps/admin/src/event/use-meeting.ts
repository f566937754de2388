"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { useEffect, useRef } from "react";

/** What somebody else has saved since is taken over by `meet`, or stands beside the form to be compared; each newer version once. */
export function useMeeting(
  newer: DeskEventDetail | null,
  meet: (newer: DeskEventDetail) => Promise<unknown>,
): void {
  const present = useRef(meet);
  useEffect(() => {
    present.current = meet;
  });
  useEffect(() => {
    if (newer) void present.current(newer);
  }, [newer]);
}
