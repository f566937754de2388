"use client";

import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { TextField } from "@claimline/design/text-field";
import type { Claim } from "@claimline/model/claim/schema";
import type { Quantity } from "@claimline/model/event/quantity";
import { locales } from "@claimline/model/locale";
import { parseEdtf } from "@claimline/model/time/edtf";
import { formatWhen } from "@claimline/model/time/format-when";
import { get, useController, useFormContext, useFormState, useWatch } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { actorName } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

/** The figures that claims give, each bound to its claim. */
export function QuantitiesSection() {
  const words = useWords(eventWords);
  const { goTo } = useEditor();
  const { control } = useFormContext<EventFormValues>();
  const { field } = useController({ name: "quantities", control });
  const claims = useWatch({ control, name: "claims" });
  const quantities = field.value;

  function add() {
    const only = claims.length === 1 ? claims[0] : undefined;
    const claim = only ? only.slug || only.id : "";
    field.onChange([
      ...quantities,
      { counts: {}, min: null, max: null, approximate: false, unit: "", claim } satisfies Quantity,
    ]);
    setTimeout(() => goTo(`quantities.${quantities.length}`));
  }

  return (
    <section className={styles.section} aria-labelledby="quantities-heading">
      <div className={styles.head}>
        <h2 id="quantities-heading" className={styles.heading}>
          {words.quantities} · {quantities.length}
        </h2>
        {claims.length > 0 && (
          <Button look="quiet" onClick={add}>
            {words.addQuantity}
          </Button>
        )}
      </div>
      {quantities.length === 0 && <p className={styles.kept}>{words.noQuantities}</p>}
      {quantities.map((quantity, index) => (
        // Figures have no name of their own; the place is all that tells them apart.
        <QuantityRow
          key={index}
          index={index}
          quantity={quantity}
          claims={claims}
          onChange={(changed) => field.onChange(quantities.with(index, changed))}
          onRemove={() => field.onChange(quantities.toSpliced(index, 1))}
          onBlur={field.onBlur}
        />
      ))}
    </section>
  );
}

interface QuantityRowProps {
  index: number;
  quantity: Quantity;
  claims: readonly Claim[];
  onChange: (quantity: Quantity) => void;
  onRemove: () => void;
  onBlur: () => void;
}

function QuantityRow({ index, quantity, claims, onChange, onRemove, onBlur }: QuantityRowProps) {
  const words = useWords(eventWords);
  const claimTexts = useWords(claimWords);
  const setting = useEditor();
  const { locale, story } = setting;
  const { control } = useFormContext<EventFormValues>();
  const path = `quantities.${index}`;
  const { errors } = useFormState({ control, name: "quantities" });
  const errorOf = (part: string) => firstMessage(get(errors, `${path}.${part}`));
  const ordered = [story.defaultLocale, ...locales.filter((each) => each !== story.defaultLocale)];
  const bound = claims.find(({ id, slug }) => quantity.claim !== "" && [id, slug].includes(quantity.claim));
  const number = index + 1;

  function claimText({ actor, saidAt }: Claim): string {
    const said = parseEdtf(saidAt);
    const when = said.ok
      ? formatWhen(said.value, { locale, timeZone: story.timeZone, style: "short" })
      : claimTexts.noDate;
    return `${actor ? actorName(actor, setting) : claimTexts.newClaim}, ${when}`;
  }

  return (
    <fieldset className={styles.quantity}>
      <legend className="cl-visually-hidden">{fill(words.quantity, { number })}</legend>
      {ordered.map((each) => (
        <TextField
          key={each}
          label={`${words.counts} ${each.toUpperCase()}`}
          name={`${path}.counts.${each}`}
          lang={each}
          value={quantity.counts[each] ?? ""}
          onBlur={onBlur}
          onChange={({ target }) =>
            onChange({ ...quantity, counts: { ...quantity.counts, [each]: target.value } })
          }
        />
      ))}
      {(["min", "max"] as const).map((end) => (
        <TextField
          key={end}
          label={end === "min" ? words.atLeast : words.atMost}
          name={`${path}.${end}`}
          type="number"
          min={0}
          step="any"
          value={quantity[end] ?? ""}
          error={errorOf(end)}
          onBlur={onBlur}
          onChange={({ target }) =>
            onChange({ ...quantity, [end]: Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber })
          }
        />
      ))}
      <TextField
        label={words.unit}
        name={`${path}.unit`}
        maxLength={40}
        value={quantity.unit}
        onBlur={onBlur}
        onChange={({ target }) => onChange({ ...quantity, unit: target.value })}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={quantity.approximate}
          onChange={({ target }) => onChange({ ...quantity, approximate: target.checked })}
        />{" "}
        {words.approximate}
      </label>
      <Field label={words.givenBy} error={errorOf("claim")}>
        {(select) => (
          <select
            {...select}
            name={`${path}.claim`}
            value={bound?.id ?? ""}
            onBlur={onBlur}
            onChange={({ target }) => {
              const claim = claims.find(({ id }) => id === target.value);
              onChange({ ...quantity, claim: claim ? claim.slug || claim.id : "" });
            }}
          >
            <option value="">–</option>
            {claims.map((claim) => (
              <option key={claim.id} value={claim.id}>
                {claimText(claim)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button look="quiet" aria-label={fill(words.removeQuantity, { number })} onClick={onRemove}>
        ✕
      </Button>
    </fieldset>
  );
}
