"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { useState, useSyncExternalStore } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { secondFactorWords } from "../words/second-factor-words.ts";
import { signInWords } from "../words/sign-in-words.ts";
import { knowsPasskeys, signInByPasskey } from "./passkey-requests.ts";
import { secondFactorFault } from "./second-factor-fault.ts";

const neverChanges = () => () => undefined;

/** Signs in by a passkey and goes on to `to`; nothing where the browser knows none. */
export function PasskeySignIn({ to, primary = false }: { to: string; primary?: boolean }) {
  const words = { ...useWords(signInWords), ...useWords(secondFactorWords) };
  const isKnown = useSyncExternalStore(neverChanges, knowsPasskeys, () => false);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);

  async function run() {
    if (busy) return;
    setBusy(true);
    setFault("");
    const result = await signInByPasskey();
    if (result.ok) return window.location.assign(to);
    setBusy(false);
    setFault(secondFactorFault(result, words));
  }

  if (!isKnown) return null;
  return (
    <>
      {fault && <Notice kind="problem">{fault}</Notice>}
      <Button look={primary ? "primary" : "plain"} aria-disabled={busy} onClick={() => void run()}>
        {words.byPasskey}
      </Button>
    </>
  );
}
