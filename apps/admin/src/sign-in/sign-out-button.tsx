"use client";

import { Button } from "@claimline/design/button";
import { useEffect, useRef, useState } from "react";
import { useLocalDrafts, useUnsavedForms } from "../event/local-drafts.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { signInWords } from "../words/sign-in-words.ts";
import { fill } from "../words/word-table.ts";
import { signOut } from "./auth-requests.ts";

/** What was typed a moment ago saves itself within this time. */
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

  /** Whether all of the account's work is saved, or soon is. */
  async function settled(): Promise<boolean> {
    const left = () =>
      [...drafts.addresses()].some((address) => address.startsWith(`${encodeURIComponent(email)}/`));
    if (email === "" || !left()) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const unsubscribe = drafts.subscribe(() => !left() && resolve(true));
    const timer = setTimeout(() => resolve(false), patienceMs);
    const result = await promise;
    clearTimeout(timer);
    unsubscribe();
    return result;
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
