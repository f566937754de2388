"use client";

import { Button } from "@claimline/design/button";
import { pluralStanceLabels, stanceEffects, stanceLabels } from "@claimline/model/claim/stance";
import { parseEdtf } from "@claimline/model/time/edtf";
import { formatWhen } from "@claimline/model/time/format-when";
import { get, useFormContext, useFormState, useWatch } from "react-hook-form";
import { actorName, inLocale, sourceName } from "../event/desk-records.ts";
import { useEditor } from "../event/editor-context.ts";
import type { EventFormValues } from "../event/event-form-values.ts";
import { firstMessage } from "../event/first-message.ts";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import { ClaimFields } from "./claim-fields.tsx";
import styles from "./claims.module.css";

interface ClaimRowProps {
  index: number;
  id: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  onRemove: () => void;
}

/** One claim: a line that says who said what and when, and opens in place to be edited. */
export function ClaimRow({ index, id, open, onOpen, onRemove }: ClaimRowProps) {
  const words = useWords(claimWords);
  const setting = useEditor();
  const { control } = useFormContext<EventFormValues>();
  const claim = useWatch({ control, name: `claims.${index}` });
  const { errors } = useFormState({ control, name: `claims.${index}` });
  if (!claim) return null;

  const { locale, story, records } = setting;
  const plural = records.actors.get(claim.actor)?.pluralIn.includes(locale) ?? false;
  const verb = (plural ? pluralStanceLabels : stanceLabels)[claim.stance][locale];
  const said = parseEdtf(claim.saidAt);
  const when = said.ok
    ? formatWhen(said.value, { locale, timeZone: story.timeZone, style: "short" })
    : words.noDate;
  const statement = inLocale(claim.statement, setting);
  const sources = claim.sources.map(({ source }) => sourceName(source, setting)).join(" · ");
  const panelId = `claim-${id}-fields`;

  return (
    <li id={`claim-${id}`} className={styles.row} data-open={open}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => onOpen(!open)}
      >
        <span className={styles.when}>{when}</span>
        <span className={styles.speaker}>
          {claim.actor ? actorName(claim.actor, setting) : words.noSpeaker}
        </span>
        <span className={styles.stance} data-effect={stanceEffects[claim.stance]}>
          {verb}
        </span>
        <span className={styles.statement}>
          <span className={statement ? styles.words : styles.lacking}>{statement || words.noStatement}</span>
          {statement ? " " : " · "}
          <span className={sources ? styles.sources : styles.lacking}>{sources || words.noSource}</span>
          {firstMessage(get(errors, `claims.${index}`)) && (
            <span className={styles.lacking}> {words.faulty}</span>
          )}
        </span>
        <span className={styles.mark} aria-hidden="true" />
      </button>
      <div id={panelId} hidden={!open} className={styles.fields}>
        {open && (
          <>
            <fieldset className={styles.all} disabled={setting.readOnly}>
              <ClaimFields index={index} />
            </fieldset>
            <div className={styles.foot}>
              <Button onClick={() => onOpen(false)}>{words.done}</Button>
              {!setting.readOnly && (
                <Button look="quiet" onClick={onRemove}>
                  {words.remove}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
