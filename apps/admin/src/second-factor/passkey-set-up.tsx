"use client";

import { Button } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import { useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { addPasskey } from "../sign-in/passkey-requests.ts";
import { secondFactorFault } from "../sign-in/second-factor-fault.ts";
import { secondFactorWords } from "../words/second-factor-words.ts";
import { signInWords } from "../words/sign-in-words.ts";

/** Makes a passkey on this device, or on one that the browser reaches. */
export function PasskeySetUp({ onDone }: { onDone: () => void }) {
  const words = { ...useWords(signInWords), ...useWords(secondFactorWords) };
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit() {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    const result = await addPasskey(name.trim());
    setBusy(false);
    if (!result.ok) return setFault(secondFactorFault(result, words));
    setName("");
    onDone();
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
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        error={fault}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" aria-disabled={busy}>
          {words.addPasskey}
        </Button>
      </div>
    </form>
  );
}
