"use client";

import type { DeskGuide } from "@claimline/api/desk/get-desk-guide";
import { guideConflictSchema } from "@claimline/api/story/guide-conflict";
import { type Guide, guideSchema } from "@claimline/model/story/guide";
import { sameValue } from "@claimline/model/same-value";
import { checkSchema } from "@claimline/model/schema-problem";
import { wordField } from "@claimline/model/field-wording";
import { useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { type CallProblem, messagesByPath, problemOf } from "../api-client/problem-of.ts";
import type { tellable } from "../event/nature-fields.tsx";
import { useLocale } from "../locale/locale-context.tsx";
import { useAskBeforeLeaving } from "../navigation/use-ask-before-leaving.ts";
import { withoutEmptyTexts } from "./guide-steps.ts";

export type Outcome =
  | { is: "none" }
  | { is: "saved" | "published" }
  | { is: "faulty" | "lacking"; faults: ReadonlyMap<string, string> }
  | { is: "conflict"; version: number; theirs: Guide }
  | { is: "failed"; problem: CallProblem };

/** A guided reading being written: what is stored, what is on the screen, and how it is saved and published. */
export function useGuideDraft(story: string, read: DeskGuide) {
  const client = useNewsroomClient();
  const locale = useLocale();
  const [stored, setStored] = useState({
    version: read.version,
    guide: read.guide,
    published: read.published,
  });
  const [steps, setSteps] = useState(read.guide);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const [busy, setBusy] = useState(false);
  const isChanged = !sameValue(withoutEmptyTexts(steps), stored.guide);

  // What others saved is taken over while there is nothing of one's own to lose.
  if (!isChanged && !busy && read.version > stored.version) {
    setStored({ version: read.version, guide: read.guide, published: read.published });
    setSteps(read.guide);
  }

  useAskBeforeLeaving(isChanged);

  const fail = (error: unknown) => {
    const problem = problemOf(error);
    const conflict =
      problem.code === "stale-version" ? guideConflictSchema.safeParse(problem.conflict) : null;
    if (conflict?.success) setOutcome({ is: "conflict", ...conflict.data });
    else if (problem.code === "invalid-input")
      setOutcome({ is: "faulty", faults: messagesByPath(problem.fields, "guide.") });
    else if (problem.code === "not-publishable" && problem.fields.some(({ path }) => path !== ""))
      setOutcome({ is: "lacking", faults: messagesByPath(problem.fields, "guide.") });
    else setOutcome({ is: "failed", problem });
  };

  async function save(base = stored.version): Promise<void> {
    if (busy) return;
    const guide = withoutEmptyTexts(steps);
    const unchosen = guide.flatMap(({ show }, index): [string, string][] =>
      show.type === "event" && show.event === ""
        ? [[`${index}.show.event`, wordField("missing", locale)]]
        : [],
    );
    const check = checkSchema(guideSchema, guide, locale);
    if (!check.ok) {
      setOutcome({ is: "faulty", faults: new Map([...messagesByPath(check.problems), ...unchosen]) });
      return;
    }
    setBusy(true);
    try {
      const { version } = await client.story.saveGuide.mutate({ story, version: base, guide });
      setStored((old) => ({ ...old, version, guide }));
      setOutcome({ is: "saved" });
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  }

  async function publish(told: ReturnType<typeof tellable>): Promise<void> {
    setBusy(true);
    try {
      await client.story.publishGuide.mutate({ story, version: stored.version, ...told });
      setStored((old) => ({ ...old, published: old.guide }));
      setOutcome({ is: "published" });
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  }

  function takeTheirs({ version, theirs }: Extract<Outcome, { is: "conflict" }>): void {
    setStored((old) => ({ ...old, version, guide: theirs }));
    setSteps(theirs);
    setOutcome({ is: "none" });
  }

  return { stored, steps, setSteps, isChanged, busy, outcome, save, publish, takeTheirs };
}
