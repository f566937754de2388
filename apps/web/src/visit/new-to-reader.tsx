"use client";

import { Badge } from "@claimline/design/badge";
import { useVisits } from "./use-visits.ts";
import { changesSince } from "./visit.ts";

interface NewToReaderProps {
  story: string;
  /** The entry's. */
  rev: number;
  /** That of the page. */
  shownRev: number;
  text: string;
}

/** Marks in a change log, of which each entry has its `rev`, what was published since the reader's last visit. */
export function NewToReader({ story, rev, shownRev, text }: NewToReaderProps) {
  const visits = useVisits(story, shownRev);
  const since = visits && changesSince(visits);
  return since !== null && rev > since.after ? <Badge tone="accent">{text}</Badge> : null;
}
