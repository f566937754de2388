"use client";

import { Button } from "@claimline/design/button";
import { useEffect, useRef, useState } from "react";
import { useLocalDrafts, useUnsavedForms } from "../event/local-drafts.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { signInWords } from "../words/sign-in-words.ts";
import { fill } from "../words/word-table.ts";
import { signOut } from "./auth-requests.ts";

/** How long a save may keep somebody from signing out. */
const patienceMs = 3_000;

/** Ends the session; before that it asks where something of the account's work is in this browser only. */
export function SignOutButton({ email = "" }: { email?: string }) {
  const words = useWords(signInWords);
  const drafts = useLocalDrafts();
  const unsaved = useUnsavedForms(email);
  const [asking, setAsking] = useState(false);
  const anyway = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (asking) anyway.current?.querySelector("button")?.focus();
  }, [asking]);

  async function leave() {
    await signOut();
    window.location.assign("/sign-in");
  }

  async function ask() {
    if (await settled()) await leave();
    else setAsking(true);
  }

  /** Whether all of the account's work is saved, once what was typed a moment ago is. */
  async function settled(): Promise<boolean> {
    const { promise: patience, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patienceMs);
    await Promise.race([drafts.saveForm(), patience]);
    clearTimeout(timer);
    const own = `${encodeURIComponent(email)}/`;
    return email === "" || ![...drafts.addresses()].some((address) => address.startsWith(own));
  }

  if (asking && unsaved.length > 0) {
    return (
      <div ref={anyway} role="alert">
        <p>{unsaved.length === 1 ? words.unsavedOne : fill(words.unsavedMany, { count: unsaved.length })}</p>
        <Button look="quiet" onClick={() => void leave()}>
          {words.signOutAnyway}
        </Button>{" "}
        <Button look="quiet" onClick={() => setAsking(false)}>
          {words.staySignedIn}
        </Button>
      </div>
    );
  }
  return (
    <Button look="quiet" onClick={() => void ask()}>
      {words.signOut}
    </Button>
  );
}
