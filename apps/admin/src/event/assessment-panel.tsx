"use client";

import { AssessmentLabel } from "@claimline/design/assessment-label";
import { assessmentName } from "@claimline/model/claim/assessment-name";
import { StanceLabel } from "@claimline/design/stance-label";
import type { Assessment } from "@claimline/model/claim/assessment";
import { assessmentSentence } from "@claimline/model/claim/assessment-sentence";
import { pluralStanceLabels, type Stance, stanceLabels } from "@claimline/model/claim/stance";
import type { EventContent } from "@claimline/model/event/schema";
import { useDeferredValue, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./aside.module.css";
import { assessDraft } from "./assess-draft.ts";
import { actorName } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import type { EventFormValues } from "./event-form-values.ts";

/** What follows from the claims as they stand in the form, why, and what that changes against what readers see. */
export function AssessmentPanel({ live }: { live: EventContent | null }) {
  const words = useWords(stepWords);
  const setting = useEditor();
  const { control } = useFormContext<EventFormValues>();
  const [kind, claims] = useWatch({ control, name: ["kind", "claims"] });
  const [openedAt] = useState(() => Date.now());
  const { actors } = setting.records;
  const { locale, story } = setting;
  const assessment = assessDraft({ kind, claims: useDeferredValue(claims) }, setting, openedAt);
  const published = live && assessDraft(live, setting, openedAt);
  const verbOf = (party: string, stance: Stance) =>
    (actors.get(party)?.pluralIn.includes(locale) ? pluralStanceLabels : stanceLabels)[stance][locale];

  if (claims.length === 0) {
    return (
      <section className={styles.panel}>
        <h2 className={styles.heading}>{words.assessment}</h2>
        <p className={styles.quiet}>{words.noAssessment}</p>
      </section>
    );
  }
  const changes = published ? changesBetween(published, assessment) : [];
  const names = {
    actors,
    titles: new Map(),
    locale,
    defaultLocale: story.defaultLocale,
    timeZone: story.timeZone,
  };
  return (
    <section className={styles.panel} aria-label={words.assessment}>
      <h2 className={styles.heading}>{words.assessment}</h2>
      <p className={styles.verdict}>
        <AssessmentLabel assessment={assessment} locale={locale} />
      </p>
      <p className={styles.quiet}>{assessmentSentence(assessment, names)}</p>
      {published && (
        <div className={styles.change} data-changed={changes.length > 0}>
          {changes.length === 0 && <p>{words.assessmentSame}</p>}
          {assessmentName(published, locale) !== assessmentName(assessment, locale) && (
            <p>
              {words.assessmentWas}
              {assessmentName(published, locale)}
            </p>
          )}
          {changes.map(({ party, now, before }) => {
            const text = now === null ? words.partyGone : before === null ? words.partyNew : words.partyMoved;
            return (
              <p key={party}>
                {fill(text, {
                  party: actorName(party, setting),
                  verb: now ? verbOf(party, now) : "",
                  before: before ? verbOf(party, before) : "",
                })}
              </p>
            );
          })}
        </div>
      )}
      <ul className={styles.parties}>
        {assessment.parties.map(({ party, stance }) => (
          <li key={party}>
            <StanceLabel
              spread
              party={actorName(party, setting)}
              stance={stance}
              verb={verbOf(party, stance)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PartyChange {
  party: string;
  now: Stance | null;
  before: Stance | null;
}

function changesBetween(published: Assessment, present: Assessment): PartyChange[] {
  const before = new Map(published.parties.map(({ party, stance }) => [party, stance]));
  const now = new Map(present.parties.map(({ party, stance }) => [party, stance]));
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((party) => ({ party, now: now.get(party) ?? null, before: before.get(party) ?? null }))
    .filter((change) => change.now !== change.before);
}
