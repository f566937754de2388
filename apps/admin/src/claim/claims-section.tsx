"use client";

import { Button } from "@claimline/design/button";
import type { Claim } from "@claimline/model/claim/schema";
import { dateClaim } from "@claimline/model/claim/known-claims";
import { parseEdtf } from "@claimline/model/time/edtf";
import { compareSaid } from "@claimline/model/time/compare-bounds";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useShortcuts } from "../desk/use-shortcuts.ts";
import { actorName } from "../event/desk-records.ts";
import { type EditorSetting, useEditor } from "../event/editor-context.ts";
import type { EventFormValues } from "../event/event-form-values.ts";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import { fill } from "../words/word-table.ts";
import { ClaimRow } from "./claim-row.tsx";
import styles from "./claims.module.css";
import { newClaim } from "./new-claim.ts";

interface ClaimsSectionProps {
  /** Ids of the claims that are open. */
  open: ReadonlySet<string>;
  onOpen: (id: string, open: boolean) => void;
}

/** The event's claims in the order in which they were made, those of this sitting at the end. */
export function ClaimsSection({ open, onOpen }: ClaimsSectionProps) {
  const words = useWords(claimWords);
  const setting = useEditor();
  const { control, getValues } = useFormContext<EventFormValues>();
  const { fields, append, remove, insert } = useFieldArray({ control, name: "claims", keyName: "key" });
  const [order] = useState(() => orderOf(getValues("claims"), setting));
  const [removed, setRemoved] = useState<{ claim: Claim; index: number; figures: number } | null>(null);

  function add() {
    const claim = newClaim();
    append(claim, { shouldFocus: false });
    onOpen(claim.id, true);
    setTimeout(() => setting.goTo(`claims.${getValues("claims").length - 1}.actor`));
  }

  function take(index: number) {
    const claim = getValues(`claims.${index}`);
    const figures = getValues("quantities").filter((quantity) => quantity.claim === claim.slug).length;
    remove(index);
    setRemoved({ claim, index, figures });
    setTimeout(() => document.querySelector<HTMLElement>("#undo-claim")?.focus());
  }

  function undo() {
    if (!removed) return;
    const { claim, index } = removed;
    insert(Math.min(index, fields.length), claim, { shouldFocus: false });
    setRemoved(null);
    setTimeout(() => document.querySelector<HTMLElement>(`#claim-${claim.id} button`)?.focus());
  }

  useShortcuts(setting.readOnly ? {} : { a: add });

  const place = (id: string) => order.get(id) ?? order.size;
  const rows = fields
    .map((field, index) => ({ field, index }))
    .toSorted((a, b) => place(a.field.id) - place(b.field.id));
  return (
    <section className={styles.section} aria-labelledby="claims-heading">
      <div className={styles.head}>
        <h2 id="claims-heading" className={styles.heading} tabIndex={-1} data-path="claims">
          {words.claims} · {fields.length}
        </h2>
        {!setting.readOnly && (
          <Button look="quiet" onClick={add} aria-keyshortcuts="a">
            {words.add} <kbd aria-hidden="true">A</kbd>
          </Button>
        )}
      </div>
      {removed && !fields.some(({ id }) => id === removed.claim.id) && (
        <output className={styles.removed}>
          {fill(words.removed, { name: actorName(removed.claim.actor, setting) || words.newClaim })}
          {removed.figures > 0 && ` ${fill(words.removedWithFigures, { count: removed.figures })}`}{" "}
          <Button id="undo-claim" look="quiet" onClick={undo}>
            {words.undo}
          </Button>
        </output>
      )}
      {fields.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ol className={styles.rows}>
        {rows.map(({ field, index }) => (
          <ClaimRow
            key={field.id}
            index={index}
            id={field.id}
            open={open.has(field.id)}
            onOpen={(isOpen) => onOpen(field.id, isOpen)}
            onRemove={() => take(index)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Places of the claims by id, by when they were made; one without a date that can be read stands last. */
function orderOf(claims: readonly Claim[], { records, story }: EditorSetting): ReadonlyMap<string, number> {
  const times = { sources: records.sources, timeZone: story.timeZone };
  const dated = claims
    .filter(({ saidAt }) => parseEdtf(saidAt).ok)
    .map((claim) => dateClaim(claim, times))
    .toSorted(compareSaid);
  return new Map(dated.map(({ claim }, place) => [claim.id, place]));
}
