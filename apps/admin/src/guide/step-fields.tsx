"use client";

import type { DeskGuide } from "@claimline/api/desk/get-desk-guide";
import { Field } from "@claimline/design/field";
import { TextArea } from "@claimline/design/text-field";
import { type Locale, locales } from "@claimline/model/locale";
import { storyViewSchema, storyViews } from "@claimline/model/story/view";
import { formatWhen } from "@claimline/model/time/format-when";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { guideWords } from "../words/guide-words.ts";
import styles from "./guide.module.css";
import type { StepDraft } from "./guide-steps.ts";

export interface StepFieldsProps {
  step: StepDraft;
  setting: Pick<DeskGuide, "defaultLocale" | "timeZone" | "events">;
  /** What is wrong, by its place within the step: "show.event", "text.de". */
  faults: ReadonlyMap<string, string>;
  readOnly: boolean;
  onChange: (step: StepDraft) => void;
}

/** What a step points at, and its sentence in every language, the story's main language first. */
export function StepFields({ step, setting, faults, readOnly, onChange }: StepFieldsProps) {
  const words = useWords(guideWords);
  const { show, text } = step;
  const ordered: Locale[] = [
    setting.defaultLocale,
    ...locales.filter((locale) => locale !== setting.defaultLocale),
  ];
  return (
    <>
      <div className={styles.target}>
        <Field label={words.shows}>
          {(control) => (
            <select
              {...control}
              disabled={readOnly}
              value={show.type}
              onChange={({ target }) =>
                onChange({
                  ...step,
                  show:
                    target.value === "view"
                      ? { type: "view", view: "positions", asOf: null }
                      : { type: "event", event: "" },
                })
              }
            >
              <option value="event">{words.anEvent}</option>
              <option value="view">{words.aView}</option>
            </select>
          )}
        </Field>
        {show.type === "event" ? (
          <EventChoice {...{ step, setting, faults, readOnly, onChange }} event={show.event} />
        ) : (
          <>
            <Field label={words.view}>
              {(control) => (
                <select
                  {...control}
                  disabled={readOnly}
                  value={show.view}
                  onChange={({ target }) =>
                    onChange({ ...step, show: { ...show, view: storyViewSchema.parse(target.value) } })
                  }
                >
                  {storyViews.map((view) => (
                    <option key={view} value={view}>
                      {words[view]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={words.asOf} hint={words.asOfHint} error={faults.get("show.asOf")}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  disabled={readOnly}
                  value={show.asOf ?? ""}
                  onChange={({ target }) =>
                    onChange({ ...step, show: { ...show, asOf: target.value || null } })
                  }
                />
              )}
            </Field>
          </>
        )}
      </div>
      <div className={styles.texts}>
        {ordered.map((locale) => (
          <TextArea
            key={locale}
            label={`${words.text} ${locale.toUpperCase()}`}
            lang={locale}
            rows={3}
            maxLength={320}
            readOnly={readOnly}
            aside={`${(text[locale] ?? "").length}/320`}
            error={faults.get(`text.${locale}`)}
            value={text[locale] ?? ""}
            onChange={({ target }) => onChange({ ...step, text: { ...text, [locale]: target.value } })}
          />
        ))}
      </div>
    </>
  );
}

function EventChoice({
  step,
  event,
  setting: { events, timeZone },
  faults,
  readOnly,
  onChange,
}: StepFieldsProps & { event: string }) {
  const words = useWords(guideWords);
  const desk = useWords(deskWords);
  const locale = useLocale();
  const chosen = events.find(({ slug }) => slug === event);
  const isHidden = chosen !== undefined && chosen.visibility !== "live";
  return (
    <div className={styles.event}>
      <Field label={words.event} error={faults.get("show.event")} hint={isHidden ? words.hidden : undefined}>
        {(control) => (
          <select
            {...control}
            disabled={readOnly}
            value={event}
            onChange={({ target }) => onChange({ ...step, show: { type: "event", event: target.value } })}
          >
            <option value="">{words.chooseEvent}</option>
            {event !== "" && chosen === undefined && <option value={event}>{event}</option>}
            {events.map(({ slug, title, when, visibility }) => (
              <option key={slug} value={slug}>
                {when === null ? desk.undated : formatWhen(when, { locale, timeZone, style: "short" })}
                {": "}
                {title}
                {visibility === "live" ? "" : ` (${words.notPublic})`}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
