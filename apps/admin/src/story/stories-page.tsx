"use client";

import { may } from "@claimline/model/publication/permission";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import styles from "../office/office.module.css";
import { useAdmission } from "../office/use-admission.ts";
import { storyWords } from "../words/story-words.ts";
import { fill } from "../words/word-table.ts";
import { NewStoryForm } from "./new-story-form.tsx";

/** All stories, and the form that begins one. */
export function StoriesPage() {
  const words = useWords(storyWords);
  const admission = useAdmission("desk.stories");
  const stories = useQuery(
    useNewsroomApi().desk.stories.queryOptions(undefined, { enabled: admission.isAllowed }),
  );
  const role = admission.self.data?.role ?? null;
  return (
    <OfficePage title={words.stories} about={words.aboutAll}>
      <OfficeGate admission={admission} query={stories} notAllowed={words.notAllowed}>
        {({ items }) => (
          <>
            <section className={styles.section} aria-labelledby="stories">
              <h2 id="stories">{words.present}</h2>
              {items.length === 0 && <p className={styles.about}>{words.none}</p>}
              <ul className={styles.rows}>
                {items.map(({ slug, title, state, eventCount }) => (
                  <li key={slug} className={styles.row}>
                    <div className={styles.who}>
                      <p className={styles.name}>
                        <Link href={`/stories/${slug}`}>{title || slug}</Link>
                      </p>
                      <p className={styles.small}>
                        {words[`state_${state}`]} ·{" "}
                        {eventCount === 1 ? words.oneEvent : fill(words.events, { count: eventCount })}
                      </p>
                    </div>
                    <Link
                      href={`/stories/${slug}/settings`}
                      aria-label={fill(words.edit, { name: title || slug })}
                    >
                      {words.setUp}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
            {role && may(role, "story.create") && <NewStoryForm role={role} />}
          </>
        )}
      </OfficeGate>
    </OfficePage>
  );
}
