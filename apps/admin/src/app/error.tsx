"use client";

import { Button } from "@claimline/design/button";
import { useWords } from "../locale/locale-context.tsx";
import { CredentialPage } from "../sign-in/credential-page.tsx";
import { frameWords } from "../words/frame-words.ts";

export default function FailedPage({ reset }: { reset: () => void }) {
  const words = useWords(frameWords);
  return (
    <CredentialPage title={words.failedTitle}>
      <Button look="primary" onClick={reset}>
        {words.tryAgain}
      </Button>
    </CredentialPage>
  );
}
