"use client";

import type { RevisionItem } from "@claimline/api/revision/list-revisions";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";

/** Why a revision was made, in words. */
export function useCauseWord(): (cause: RevisionItem["cause"]) => string {
  const words = useWords(stepWords);
  const causes = {
    submit: words.causeSubmit,
    publish: words.causePublish,
    restore: words.causeRestore,
    request: words.causeRequest,
    import: words.causeImport,
  };
  return (cause) => causes[cause];
}
