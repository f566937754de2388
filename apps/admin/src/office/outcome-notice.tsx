"use client";

import { Notice } from "@claimline/design/notice";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import type { CallProblem } from "../api-client/problem-of.ts";

interface OutcomeNoticeProps {
  outcome: { is: string; text?: string; problem?: CallProblem };
  /** Above the reasons, when it went wrong. */
  failed: string;
}

/** Says that the last step was done, or why it wasn't. */
export function OutcomeNotice({ outcome: { is, text, problem }, failed }: OutcomeNoticeProps) {
  if (is === "failed" && problem) return <ProblemNotice title={failed} problem={problem} />;
  return is === "done" ? <Notice kind="news">{text}</Notice> : null;
}
