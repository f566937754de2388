"use client";

import { Button } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import type { AuthResult } from "../sign-in/auth-requests.ts";
import { secondFactorFault } from "../sign-in/second-factor-fault.ts";
import { secondFactorWords } from "../words/second-factor-words.ts";
import { signInWords } from "../words/sign-in-words.ts";

interface PasswordFormProps {
  /** What pressing the button does. */
  action: string;
  onSubmit: (password: string) => Promise<AuthResult>;
  onCancel?: () => void;
}

/** Asks for the password once more, before something is done to the second factor. */
export function PasswordForm({ action, onSubmit, onCancel }: PasswordFormProps) {
  const words = { ...useWords(signInWords), ...useWords(secondFactorWords) };
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);

  async function submit() {
    if (busy) return;
    if (password === "") setFault(words.passwordMissing);
    else {
      setBusy(true);
      const result = await onSubmit(password);
      setBusy(false);
      if (result.ok) return;
      setPassword("");
      setFault(secondFactorFault(result, words));
    }
    field.current?.focus();
  }

  return (
    <form
      className={styles.inner}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        ref={field}
        label={words.password}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        error={fault}
        onChange={({ target }) => setPassword(target.value)}
      />
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
