"use client";

import type { ReactNode } from "react";
import { Loading } from "../api-client/loading.tsx";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import type { Admission } from "./use-admission.ts";

interface OfficeGateProps<Data> {
  admission: Admission;
  /** What the screen shows, asked for once it is known that it may be. */
  query: { data: Data | undefined; error: unknown; refetch: () => Promise<unknown> };
  /** Who does this instead, for those who may not. */
  notAllowed: string;
  children: (data: Data) => ReactNode;
}

/** Shows a screen's contents once they are there; until then that they are on their way, aren't to be had, or why not. */
export function OfficeGate<Data>({ admission, query, notAllowed, children }: OfficeGateProps<Data>) {
  const words = useWords(frameWords);
  const { self, isAllowed } = admission;
  const failure = self.data ? (query.data === undefined ? query.error : null) : self.error;
  if (failure) {
    return (
      <ProblemNotice
        title={words.notLoaded}
        problem={problemOf(failure)}
        onRetry={() => {
          void self.refetch();
          if (isAllowed) void query.refetch();
        }}
      />
    );
  }
  if (self.data && !isAllowed) return <p>{notAllowed}</p>;
  return query.data === undefined ? <Loading /> : children(query.data);
}
