"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { signInWords } from "../words/sign-in-words.ts";
import type { Words } from "../words/word-table.ts";
import { type AuthResult, signIn } from "./auth-requests.ts";
import { CodeForm } from "./code-form.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import styles from "./credential-page.module.css";
import { waitText } from "./wait-text.ts";

type Faults = Partial<Record<"email" | "password" | "form", string>>;
type SignInWords = Words<typeof signInWords>;

/** Signs in and goes on to `to`. The typed address stays after a failure, the password is to be typed anew. */
export function SignInForm({ to }: { to: string }) {
  const words = useWords(signInWords);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const emailRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);

  async function submit() {
    const missing = missingIn(email, password, words);
    setFaults(missing);
    if (missing.email) return emailRef.current?.focus();
    if (missing.password) return passwordRef.current?.focus();
    setBusy(true);
    const result = await signIn(email.trim(), password);
    if (result.ok && result.needsCode) {
      setBusy(false);
      setNeedsCode(true);
      return;
    }
    if (result.ok) {
      // A whole new page: nothing of an earlier account's data stays in memory.
      window.location.assign(
        result.mustChangePassword ? `/change-password?to=${encodeURIComponent(to)}` : to,
      );
      return;
    }
    setBusy(false);
    setFaults(faultsOf(result, words));
    if (result.reason === "refused") {
      setPassword("");
      passwordRef.current?.focus();
    }
  }

  if (needsCode) return <CodeForm to={to} onBack={() => setNeedsCode(false)} />;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {faults.form && <Notice kind="problem">{faults.form}</Notice>}
      <TextField
        ref={emailRef}
        label={words.email}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        error={faults.email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        ref={passwordRef}
        label={words.password}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        error={faults.password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? words.signingIn : words.signIn}
      </Button>
      <PasskeySignIn to={to} />
      <p className={styles.aside}>{words.forgotten}</p>
    </form>
  );
}

function missingIn(email: string, password: string, words: SignInWords): Faults {
  const faults: Faults = {};
  if (email.trim() === "") faults.email = words.emailMissing;
  else if (!/^\S+@\S+$/u.test(email.trim())) faults.email = words.emailInvalid;
  if (password === "") faults.password = words.passwordMissing;
  return faults;
}

function faultsOf(result: Exclude<AuthResult, { ok: true }>, words: SignInWords): Faults {
  switch (result.reason) {
    case "unreachable":
      return { form: words.unreachable };
    case "too-many":
      return { form: waitText(words, result.retryAfter) };
    case "refused":
      return result.code === "INVALID_EMAIL" ? { email: words.emailInvalid } : { form: words.wrong };
    case "failed":
      return { form: words.failed };
  }
}
