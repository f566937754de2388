"use client";

import type { DeskStory } from "@claimline/api/desk/list-desk-stories";
import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { TextField } from "@claimline/design/text-field";
import { changeKindSchema } from "@claimline/model/publication/nature";
import { webhookKindLabels } from "@claimline/model/webhook/message";
import type { WebhookContent } from "@claimline/model/webhook/schema";
import { useId, useRef, useState } from "react";
import { messagesByPath, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { webhookWords } from "../words/webhook-words.ts";
import type { SecretOutcome } from "../office/secret-outcome.ts";
import own from "./webhook.module.css";

/** What the form of a new webhook begins with: told of everything. */
export const emptyWebhook: WebhookContent = {
  name: "",
  url: "",
  story: null,
  kinds: [...changeKindSchema.options],
};

interface WebhookFormProps {
  title: string;
  /** What its button says. */
  action: string;
  start: WebhookContent;
  stories: readonly DeskStory[];
  onSubmit: (content: WebhookContent) => Promise<SecretOutcome>;
  onDone: (outcome: SecretOutcome) => void;
  onCancel?: () => void;
}

/** Where messages are sent and what they tell of, of a new webhook or one that there is. */
export function WebhookForm({ title, action, start, stories, onSubmit, onDone, onCancel }: WebhookFormProps) {
  const words = useWords(webhookWords);
  const locale = useLocale();
  const id = useId();
  const [content, setContent] = useState(start);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { name, url, story, kinds } = content;

  function refuse(found: ReadonlyMap<string, string>) {
    setFaults(found);
    const first = ["name", "url", "story", "kinds"].find((path) => found.has(path));
    form.current?.querySelector<HTMLElement>(`[name="${first ?? "name"}"]`)?.focus();
  }

  async function submit() {
    if (busy) return;
    const found = new Map<string, string>();
    if (name.trim() === "") found.set("name", words.nameMissing);
    if (url.trim() === "") found.set("url", words.urlMissing);
    if (kinds.length === 0) found.set("kinds", words.kindsMissing);
    if (found.size > 0) return refuse(found);
    setBusy(true);
    try {
      const outcome = await onSubmit(content);
      setContent(start);
      setFaults(new Map());
      onDone(outcome);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "invalid-input") refuse(messagesByPath(problem.fields, "content."));
      else onDone({ is: "failed", problem });
    } finally {
      setBusy(false);
    }
  }

  const kindsFault = faults.get("kinds");
  return (
    <form
      ref={form}
      className={styles.section}
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <div className={styles.line}>
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          error={faults.get("name")}
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={({ target }) => setContent({ ...content, name: target.value })}
        />
        <TextField
          name="url"
          type="url"
          label={words.url}
          hint={words.urlHint}
          error={faults.get("url")}
          autoComplete="off"
          spellCheck={false}
          maxLength={2_000}
          value={url}
          onChange={({ target }) => setContent({ ...content, url: target.value })}
        />
        <Field label={words.story} error={faults.get("story")}>
          {(control) => (
            <select
              {...control}
              name="story"
              value={story ?? ""}
              onChange={({ target }) =>
                setContent({ ...content, story: target.value === "" ? null : target.value })
              }
            >
              <option value="">{words.everyStory}</option>
              {stories.map(({ slug, title: storyTitle }) => (
                <option key={slug} value={slug}>
                  {storyTitle}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <fieldset className={own.kinds} aria-describedby={kindsFault === undefined ? undefined : `${id}-kinds`}>
        <legend>{words.kinds}</legend>
        {changeKindSchema.options.map((kind) => (
          <label key={kind} className={own.kind}>
            <input
              type="checkbox"
              name="kinds"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                setContent({
                  ...content,
                  kinds: target.checked ? [...kinds, kind] : kinds.filter((each) => each !== kind),
                })
              }
            />
            <span>{webhookKindLabels[kind][locale]}</span>
          </label>
        ))}
        {kindsFault !== undefined && (
          <p id={`${id}-kinds`} className={own.fault}>
            {kindsFault}
          </p>
        )}
      </fieldset>
      <div className={styles.actions}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {action}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
