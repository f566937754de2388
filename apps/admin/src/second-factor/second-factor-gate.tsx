"use client";

import type { SecondFactorDue } from "@claimline/api/sign-in/second-factor";
import { useWords } from "../locale/locale-context.tsx";
import credentials from "../sign-in/credential-page.module.css";
import { PasskeySignIn } from "../sign-in/passkey-sign-in.tsx";
import { SignOutButton } from "../sign-in/sign-out-button.tsx";
import { secondFactorWords } from "../words/second-factor-words.ts";
import { PasskeySetUp } from "./passkey-set-up.tsx";
import { TotpSetUp } from "./totp-set-up.tsx";

/** What somebody does who can do nothing else before they have used or set up a second factor; goes on to `to`. */
export function SecondFactorGate({ due, to }: { due: SecondFactorDue; to: string }) {
  const words = useWords(secondFactorWords);
  const goOn = () => window.location.assign(to);
  return (
    <div className={credentials.form}>
      {due === "verify" ? (
        <>
          <p>{words.verifyReason}</p>
          <PasskeySignIn to={to} primary />
          <p className={credentials.aside}>{words.lost}</p>
        </>
      ) : (
        <>
          <p>{words.setUpReason}</p>
          <h2>{words.app}</h2>
          <TotpSetUp onDone={goOn} />
          <h2>{words.passkeys}</h2>
          <p className={credentials.aside}>{words.passkeysAbout}</p>
          <PasskeySetUp onDone={goOn} />
        </>
      )}
      <SignOutButton />
    </div>
  );
}
