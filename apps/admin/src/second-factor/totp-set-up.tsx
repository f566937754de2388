"use client";

import { Button } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { secondFactorFault } from "../sign-in/second-factor-fault.ts";
import { type EnabledTotp, enableTotp, verifyCode } from "../sign-in/totp-requests.ts";
import { secondFactorWords } from "../words/second-factor-words.ts";
import { signInWords } from "../words/sign-in-words.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { PasswordForm } from "./password-form.tsx";
import { QrCode } from "./qr-code.tsx";

type State =
  | { is: "closed" }
  | { is: "password" }
  | { is: "code"; enabled: EnabledTotp }
  | { is: "done"; enabled: EnabledTotp };

/** Sets an authenticator app up: password, picture and first code, backup codes. */
export function TotpSetUp({ onBegin, onDone }: { onBegin?: () => void; onDone: () => void }) {
  const words = useWords(secondFactorWords);
  const [state, setState] = useState<State>({ is: "closed" });

  if (state.is === "closed") {
    return (
      <div className={styles.actions}>
        <Button
          onClick={() => {
            onBegin?.();
            setState({ is: "password" });
          }}
        >
          {words.setUpApp}
        </Button>
      </div>
    );
  }
  if (state.is === "password") {
    return (
      <PasswordForm
        action={words.next}
        onCancel={() => setState({ is: "closed" })}
        onSubmit={async (password) => {
          const { result, enabled } = await enableTotp(password);
          if (result.ok && enabled === null) return { ok: false, reason: "failed" };
          if (enabled !== null) setState({ is: "code", enabled });
          return result;
        }}
      />
    );
  }
  const { enabled } = state;
  return state.is === "code" ? (
    <FirstCode uri={enabled.totpURI} onRight={() => setState({ is: "done", enabled })} />
  ) : (
    <BackupCodes codes={enabled.backupCodes} onKept={onDone} />
  );
}

function FirstCode({ uri, onRight }: { uri: string; onRight: () => void }) {
  const words = { ...useWords(signInWords), ...useWords(secondFactorWords) };
  const [code, setCode] = useState("");
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);

  async function submit() {
    if (busy) return;
    const typed = code.replace(/\s/gu, "");
    if (typed === "") setFault(words.codeMissing);
    else {
      setBusy(true);
      const result = await verifyCode(typed, "totp");
      setBusy(false);
      if (result.ok) return onRight();
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
      <p>{words.scan}</p>
      <QrCode text={uri} label={words.picture} />
      <TextField
        label={words.key}
        value={new URL(uri).searchParams.get("secret") ?? ""}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <TextField
        ref={field}
        label={words.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        value={code}
        error={fault}
        onChange={({ target }) => setCode(target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}
