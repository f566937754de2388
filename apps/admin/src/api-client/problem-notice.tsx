"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { problemMessage } from "@claimline/model/problem";
import type { ReactNode } from "react";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { fill } from "../words/word-table.ts";
import type { CallProblem } from "./problem-of.ts";

interface ProblemNoticeProps {
  problem: CallProblem;
  title?: string;
  onRetry?: () => void;
  children?: ReactNode;
}

/** A failed call in words, with what the editor can do about it. */
export function ProblemNotice({ problem, title, onRetry, children }: ProblemNoticeProps) {
  const words = useWords(frameWords);
  const locale = useLocale();
  const message =
    problem.code === "no-connection"
      ? words.noConnection
      : problem.code === "unreadable"
        ? words.unreadable
        : // Not as it came: the editor may have changed the language since.
          problemMessage(problem.code, locale);
  return (
    <Notice kind="problem" title={title}>
      <p>{problem.code === "unauthenticated" ? words.signedOut : message}</p>
      {problem.code === "unauthenticated" && (
        <p>
          <a href="/sign-in" target="_blank" rel="opener">
            {words.signInElsewhere}
          </a>
        </p>
      )}
      {problem.code === "internal" && <p>{fill(words.requestId, { id: problem.requestId })}</p>}
      {children}
      {onRetry && <Button onClick={onRetry}>{words.tryAgain}</Button>}
    </Notice>
  );
}
