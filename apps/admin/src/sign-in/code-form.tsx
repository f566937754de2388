"use client";

import { Button } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { secondFactorWords } from "../words/second-factor-words.ts";
import { signInWords } from "../words/sign-in-words.ts";
import styles from "./credential-page.module.css";
import { secondFactorFault } from "./second-factor-fault.ts";
import { verifyCode } from "./totp-requests.ts";

/** Asks for the authenticator app's code, or a backup code, after the password was right; goes on to `to`. */
export function CodeForm({ to, onBack }: { to: string; onBack: () => void }) {
  const words = { ...useWords(signInWords), ...useWords(secondFactorWords) };
  const [kind, setKind] = useState<"totp" | "backup-code">("totp");
  const [code, setCode] = useState("");
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isApp = kind === "totp";

  useEffect(() => {
    field.current?.focus();
  }, []);

  async function submit() {
    if (busy) return;
    const typed = isApp ? code.replace(/\s/gu, "") : code.trim();
    if (typed !== "") {
      setBusy(true);
      const result = await verifyCode(typed, kind);
      if (result.ok) return window.location.assign(to);
      setBusy(false);
      setCode("");
      setFault(secondFactorFault(result, words));
    } else setFault(words.codeMissing);
    field.current?.focus();
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{isApp ? words.codeIntro : words.backupIntro}</p>
      <TextField
        ref={field}
        label={isApp ? words.code : words.backupCode}
        name="code"
        inputMode={isApp ? "numeric" : "text"}
        autoComplete={isApp ? "one-time-code" : "off"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        value={code}
        error={fault}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" look="primary" aria-disabled={busy}>
        {words.confirm}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          setKind(isApp ? "backup-code" : "totp");
          setCode("");
          setFault(undefined);
          field.current?.focus();
        }}
      >
        {isApp ? words.useBackup : words.useApp}
      </Button>
      <Button look="quiet" onClick={onBack}>
        {words.back}
      </Button>
    </form>
  );
}
