"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { signInWords } from "../words/sign-in-words.ts";
import type { Words } from "../words/word-table.ts";
import { type AuthResult, changePassword } from "./auth-requests.ts";
import styles from "./credential-page.module.css";
import { newPasswordFault, requestFault } from "./new-password.ts";
import { SignOutButton } from "./sign-out-button.tsx";

type FieldName = "current" | "next" | "repeat";
type Faults = Partial<Record<FieldName | "form", string>>;
type SignInWords = Words<typeof signInWords>;

const fields = ["current", "next", "repeat"] as const;

/** Replaces the account's password and goes on to `to`. */
export function ChangePasswordForm({ to, email, forced }: { to: string; email: string; forced: boolean }) {
  const words = useWords(signInWords);
  const [typed, setTyped] = useState({ current: "", next: "", repeat: "" });
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const labels = { current: words.currentPassword, next: words.newPassword, repeat: words.repeatPassword };

  function show(found: Faults) {
    setFaults(found);
    const first = fields.find((name) => found[name]);
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  }

  async function submit() {
    const found = faultsIn(typed, words);
    show(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const result = await changePassword(typed.current, typed.next);
    if (result.ok) return window.location.assign(to);
    setBusy(false);
    show(faultsOf(result, words));
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {forced && <p>{words.changeReason}</p>}
      {faults.form && <Notice kind="problem">{faults.form}</Notice>}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {fields.map((name) => (
        <TextField
          key={name}
          label={labels[name]}
          type="password"
          name={name}
          autoComplete={name === "current" ? "current-password" : "new-password"}
          hint={name === "next" ? words.newPasswordHint : undefined}
          value={typed[name]}
          error={faults[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? words.changing : words.change}
      </Button>
      <SignOutButton />
    </form>
  );
}

function faultsIn(typed: Record<FieldName, string>, words: SignInWords): Faults {
  const faults: Faults = {};
  if (typed.current === "") faults.current = words.currentMissing;
  const next =
    newPasswordFault(typed.next, words) ?? (typed.next === typed.current ? words.newSame : undefined);
  if (next) faults.next = next;
  if (typed.repeat !== typed.next) faults.repeat = words.repeatDiffers;
  return faults;
}

function faultsOf(result: Exclude<AuthResult, { ok: true }>, words: SignInWords): Faults {
  if (result.reason === "refused") {
    if (result.code === "PASSWORD_TOO_SHORT") return { next: words.newTooShort };
    if (result.code === "PASSWORD_TOO_LONG") return { next: words.newTooLong };
    if (result.code === "INVALID_PASSWORD") return { current: words.currentWrong };
  }
  return { form: requestFault(result, words) };
}
