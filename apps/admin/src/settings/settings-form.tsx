"use client";

import { settingsConflictSchema } from "@claimline/api/site/settings-conflict";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextArea, TextField } from "@claimline/design/text-field";
import { locales } from "@claimline/model/locale";
import { writtenText } from "@claimline/model/localized-text";
import { sameValue } from "@claimline/model/same-value";
import { checkSchema } from "@claimline/model/schema-problem";
import { settingsMaxLengths, type SiteSettings, siteSettingsSchema } from "@claimline/model/site/settings";
import { useEffect, useRef, useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, messagesByPath, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { settingsWords } from "../words/settings-words.ts";
import { useAskBeforeLeaving } from "../navigation/use-ask-before-leaving.ts";
import styles from "./settings.module.css";

interface Stored {
  version: number;
  settings: SiteSettings;
}

type Outcome =
  | { is: "none" | "saved" | "unchanged" }
  | { is: "faulty"; faults: ReadonlyMap<string, string> }
  | { is: "conflict"; theirs: Stored }
  | { is: "failed"; problem: CallProblem };

const lines = ["siteName", "contact", "reportMistake"] as const;
const texts = ["imprint", "privacy"] as const;

/** The settings, checked by the model's schema and saved as a whole. */
export function SettingsForm({ read }: { read: Stored }) {
  const words = useWords(settingsWords);
  const locale = useLocale();
  const client = useNewsroomClient();
  const [stored, setStored] = useState(read);
  const [written, setWritten] = useState(read.settings);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isChanged = !sameValue(withoutEmpty(written), stored.settings);

  useAskBeforeLeaving(isChanged);
  useEffect(() => {
    if (outcome.is === "faulty") form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [outcome]);

  async function save(version: number) {
    const check = checkSchema(siteSettingsSchema, withoutEmpty(written), locale);
    if (!check.ok) {
      setOutcome({ is: "faulty", faults: messagesByPath(check.problems) });
      return;
    }
    setBusy(true);
    try {
      const saved = await client.settings.save.mutate({ version, settings: check.value });
      setStored({ version: saved.version, settings: check.value });
      setWritten(check.value);
      setOutcome({ is: "saved" });
    } catch (error) {
      const problem = problemOf(error);
      const conflict =
        problem.code === "stale-version" ? settingsConflictSchema.safeParse(problem.conflict) : null;
      if (conflict?.success) {
        const { version: present, theirs } = conflict.data;
        setOutcome({ is: "conflict", theirs: { version: present, settings: theirs } });
      } else if (problem.code === "invalid-input") {
        setOutcome({ is: "faulty", faults: messagesByPath(problem.fields, "settings.") });
      } else setOutcome({ is: "failed", problem });
    } finally {
      setBusy(false);
    }
  }

  const faults = outcome.is === "faulty" ? outcome.faults : new Map<string, string>();
  const hints = { siteName: words.siteNameHint, contact: words.reachHint, reportMistake: words.reportHint };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        if (isChanged) void save(stored.version);
        else setOutcome({ is: "unchanged" });
      }}
    >
      {lines.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          hint={hints[name]}
          error={faults.get(name)}
          value={written[name]}
          maxLength={settingsMaxLengths[name]}
          onChange={({ target }) => setWritten({ ...written, [name]: target.value })}
        />
      ))}
      {texts.map((name) => (
        <fieldset key={name} className={styles.texts}>
          <legend className={styles.name}>{words[name]}</legend>
          {locales.map((language) => (
            <TextArea
              key={language}
              label={`${words[name]} ${language.toUpperCase()}`}
              hint={words.markdown}
              error={faults.get(`${name}.${language}`)}
              lang={language}
              rows={8}
              maxLength={settingsMaxLengths[name]}
              value={written[name][language] ?? ""}
              onChange={({ target }) =>
                setWritten({ ...written, [name]: { ...written[name], [language]: target.value } })
              }
            />
          ))}
        </fieldset>
      ))}
      <div className={styles.choice}>
        <label>
          <input
            type="checkbox"
            checked={written.secondFactorRequired}
            aria-describedby="second-factor-hint"
            onChange={({ target }) => setWritten({ ...written, secondFactorRequired: target.checked })}
          />{" "}
          {words.secondFactorRequired}
        </label>
        <p id="second-factor-hint" className={styles.hint}>
          {words.secondFactorHint}
        </p>
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {words.save}
        </Button>
      </div>
      {outcome.is === "saved" && <Notice kind="news">{words.saved}</Notice>}
      {outcome.is === "unchanged" && <Notice kind="news">{words.unchanged}</Notice>}
      {outcome.is === "faulty" && <Notice kind="problem">{words.faults}</Notice>}
      {outcome.is === "failed" && <ProblemNotice title={words.failed} problem={outcome.problem} />}
      {outcome.is === "conflict" && (
        <Notice kind="problem" title={words.conflict}>
          <div className={styles.actions}>
            <Button
              onClick={() => {
                setStored(outcome.theirs);
                setWritten(outcome.theirs.settings);
                setOutcome({ is: "none" });
              }}
            >
              {words.takeTheirs}
            </Button>
            <Button onClick={() => void save(outcome.theirs.version)}>{words.keepMine}</Button>
          </div>
        </Notice>
      )}
    </form>
  );
}

/** A text that is empty is one that isn't there. */
function withoutEmpty({ imprint, privacy, ...rest }: SiteSettings): SiteSettings {
  return { ...rest, imprint: writtenText(imprint), privacy: writtenText(privacy) };
}
