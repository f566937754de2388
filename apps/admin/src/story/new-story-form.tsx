"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import type { FieldProblem } from "@claimline/model/problem";
import type { Role } from "@claimline/model/publication/role";
import { isLocale } from "@claimline/model/locale";
import { slugFrom } from "@claimline/model/slug";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import office from "../office/office.module.css";
import { ownZone } from "../office/own-zone.ts";
import { nameIn, recordFaults } from "../record/record-calls.ts";
import { storyWords } from "../words/story-words.ts";
import { StoryFields } from "./story-fields.tsx";
import { emptyStory, readStory } from "./story-values.ts";
import styles from "./story.module.css";

/** Begins a story; its address follows its title until it is written itself. */
export function NewStoryForm({ role }: { role: Role }) {
  const words = useWords(storyWords);
  const locale = useLocale();
  const client = useNewsroomClient();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const router = useRouter();
  const [values, setValues] = useState(() => emptyStory(locale, ownZone()));
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);

  function change(field: string, value: unknown) {
    const main = isLocale(values["defaultLocale"]) ? values["defaultLocale"] : locale;
    const follows = values["slug"] === slugFrom(nameIn(values["title"], main));
    setValues({
      ...values,
      [field]: value,
      ...(field === "title" && follows && { slug: slugFrom(nameIn(value, main)) }),
    });
  }

  async function make() {
    if (busy) return;
    setProblem(null);
    const check = readStory(values, locale);
    setFaults(check.ok ? [] : check.problems);
    if (!check.ok) return;
    setBusy(true);
    try {
      const { slug } = await client.story.create.mutate({ content: check.value });
      await queries.invalidateQueries(api.desk.stories.queryFilter());
      router.push(`/stories/${slug}/settings`);
    } catch (error) {
      const found = problemOf(error);
      if (found.fields.length === 0) setProblem(found);
      else setFaults(recordFaults(found.fields));
      setBusy(false);
    }
  }

  return (
    <section className={office.section} aria-labelledby="new-story">
      <h2 id="new-story">{words.create}</h2>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <StoryFields values={values} faults={faults} role={role} onChange={change} />
        {faults.length > 0 && <Notice kind="problem">{words.faults}</Notice>}
        {problem && <ProblemNotice title={words.failed} problem={problem} />}
        <div className={styles.actions}>
          <Button type="submit" aria-disabled={busy}>
            {words.make}
          </Button>
        </div>
      </form>
    </section>
  );
}
