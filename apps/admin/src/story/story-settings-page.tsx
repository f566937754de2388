"use client";

import { useQuery } from "@tanstack/react-query";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { useAdmission } from "../office/use-admission.ts";
import { storyWords } from "../words/story-words.ts";
import { StoryForm } from "./story-form.tsx";
import styles from "./story.module.css";

/** The screen on which a story itself is changed, published and downloaded. */
export function StorySettingsPage({ story }: { story: string }) {
  const words = useWords(storyWords);
  const admission = useAdmission("desk.story");
  const read = useQuery(
    useNewsroomApi().desk.story.queryOptions({ story }, { enabled: admission.isAllowed }),
  );
  const role = admission.self.data?.role;
  return (
    <div className={styles.page}>
      <h1>{words.story}</h1>
      <p className={styles.hint}>{words.about}</p>
      <OfficeGate admission={admission} query={read} notAllowed={words.notAllowed}>
        {(data) => role && <StoryForm key={story} read={data} role={role} />}
      </OfficeGate>
    </div>
  );
}
