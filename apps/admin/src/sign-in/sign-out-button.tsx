"use client";

import { Button } from "@claimline/design/button";
import { useWords } from "../locale/locale-context.tsx";
import { signInWords } from "../words/sign-in-words.ts";
import { signOut } from "./auth-requests.ts";

/** Ends the session. The page is left as any other would be: unsaved work asks first. */
export function SignOutButton() {
  const words = useWords(signInWords);
  async function leave() {
    await signOut();
    window.location.assign("/sign-in");
  }
  return (
    <Button look="quiet" onClick={() => void leave()}>
      {words.signOut}
    </Button>
  );
}
