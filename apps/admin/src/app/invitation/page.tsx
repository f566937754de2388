import type { Metadata } from "next";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { CredentialPage } from "../../sign-in/credential-page.tsx";
import { LinkForm } from "../../sign-in/link-form.tsx";
import { linkWords } from "../../words/link-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(linkWords, await newsroomLocale()).invitationTitle };
}

export default async function InvitationPage() {
  const words = wordsIn(linkWords, await newsroomLocale());
  return (
    <CredentialPage title={words.invitationTitle}>
      <LinkForm kind="invitation" />
    </CredentialPage>
  );
}
