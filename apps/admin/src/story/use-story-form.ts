"use client";

import type { DeskStoryDetail } from "@claimline/api/desk/get-desk-story";
import { storyConflictSchema } from "@claimline/api/story/story-conflict";
import type { FieldProblem } from "@claimline/model/problem";
import { sameValue } from "@claimline/model/same-value";
import type { StoryHead } from "@claimline/model/story/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { useAskBeforeLeaving } from "../navigation/use-ask-before-leaving.ts";
import { mergeRecord } from "../record/merge-record.ts";
import { recordFaults } from "../record/record-calls.ts";
import { textOfValue } from "../record/text-of-value.ts";
import { storyWords } from "../words/story-words.ts";
import { fill } from "../words/word-table.ts";
import { readStory, type StoryValues } from "./story-values.ts";

type Outcome =
  | { is: "none" | "saved" | "unchanged" | "faulty" | "merged" }
  | { is: "failed"; problem: CallProblem };

/** A story being changed: what is stored, what is on the screen, and how it is saved. */
export function useStoryForm(read: DeskStoryDetail) {
  const words = useWords(storyWords);
  const locale = useLocale();
  const client = useNewsroomClient();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const router = useRouter();
  const [stored, setStored] = useState({
    slug: read.content.slug,
    version: read.version,
    content: read.content,
    fourEyes: read.fourEyes,
  });
  const [values, setValues] = useState<StoryValues>(read.content);
  const [fourEyes, setFourEyes] = useState(read.fourEyes);
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const [busy, setBusy] = useState(false);
  const isChanged = !sameValue(values, stored.content) || fourEyes !== stored.fourEyes;
  useAskBeforeLeaving(isChanged);

  async function save(): Promise<void> {
    if (busy) return;
    const check = readStory(values, locale);
    if (!check.ok) {
      setFaults(check.problems);
      return setOutcome({ is: "faulty" });
    }
    setFaults([]);
    setBusy(true);
    try {
      await write(check.value);
    } catch (error) {
      refused(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  async function write(content: StoryHead): Promise<void> {
    const { slug, version } = await client.story.update.mutate({
      story: stored.slug,
      version: stored.version,
      content,
      ...(fourEyes !== stored.fourEyes && { fourEyes }),
    });
    setOutcome({ is: version === stored.version ? "unchanged" : "saved" });
    setStored({ slug, version, content, fourEyes });
    setValues(content);
    await queries.invalidateQueries(api.desk.stories.queryFilter());
    if (slug !== stored.slug) router.replace(`/stories/${slug}/settings`);
    else await queries.invalidateQueries(api.desk.story.queryFilter({ story: slug }));
  }

  function refused(problem: CallProblem): void {
    const conflict =
      problem.code === "stale-version" ? storyConflictSchema.safeParse(problem.conflict) : null;
    if (conflict?.success) return takeOver(conflict.data);
    setFaults(recordFaults(problem.fields));
    setOutcome(problem.fields.length > 0 ? { is: "faulty" } : { is: "failed", problem });
  }

  /** What they changed is taken over where I left it, and shown where both did. */
  function takeOver({
    version,
    theirs,
    fourEyes: their,
  }: {
    version: number;
    theirs: StoryHead;
    fourEyes: boolean;
  }) {
    const merge = mergeRecord(stored.content, theirs, values);
    setValues(merge.values);
    if (fourEyes === stored.fourEyes) setFourEyes(their);
    setStored({ slug: stored.slug, version, content: theirs, fourEyes: their });
    setFaults(
      merge.met.map((field) => {
        const value = textOfValue(merge.theirs[field]);
        return { path: field, code: "stale-version", message: fill(words.theirs, { value: value || "–" }) };
      }),
    );
    setOutcome({ is: "merged" });
  }

  return {
    stored,
    values,
    faults,
    outcome,
    busy,
    isChanged,
    fourEyes,
    setFourEyes,
    change: (field: string, value: unknown) => setValues({ ...values, [field]: value }),
    save,
  };
}
