"use client";

import { Button } from "@claimline/design/button";
import { useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { BackupCodes } from "../second-factor/backup-codes.tsx";
import { PasswordForm } from "../second-factor/password-form.tsx";
import { disableTotp, makeBackupCodes } from "../sign-in/totp-requests.ts";
import { secondFactorWords } from "../words/second-factor-words.ts";

type State = { is: "idle" | "codes" | "remove" } | { is: "made"; codes: readonly string[] };

/** What can be done with an authenticator app that is set up, each after the password: new backup codes, removal. */
export function TotpControls({ onRemoved }: { onRemoved: () => void }) {
  const words = useWords(secondFactorWords);
  const [state, setState] = useState<State>({ is: "idle" });
  const idle = () => setState({ is: "idle" });

  if (state.is === "made") return <BackupCodes codes={state.codes} onKept={idle} />;
  if (state.is === "codes") {
    return (
      <PasswordForm
        action={words.newCodes}
        onCancel={idle}
        onSubmit={async (password) => {
          const { result, codes } = await makeBackupCodes(password);
          if (codes !== null) setState({ is: "made", codes });
          return result.ok && codes === null ? { ok: false, reason: "failed" } : result;
        }}
      />
    );
  }
  if (state.is === "remove") {
    return (
      <PasswordForm
        action={words.removeApp}
        onCancel={idle}
        onSubmit={async (password) => {
          const result = await disableTotp(password);
          if (result.ok) onRemoved();
          return result;
        }}
      />
    );
  }
  return (
    <>
      <p>{words.appOn}</p>
      <div className={styles.actions}>
        <Button onClick={() => setState({ is: "codes" })}>{words.newCodes}</Button>
        <Button look="quiet" onClick={() => setState({ is: "remove" })}>
          {words.removeApp}
        </Button>
      </div>
    </>
  );
}
