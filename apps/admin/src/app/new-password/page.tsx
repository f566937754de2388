import type { Metadata } from "next";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { CredentialPage } from "../../sign-in/credential-page.tsx";
import { LinkForm } from "../../sign-in/link-form.tsx";
import { linkWords } from "../../words/link-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(linkWords, await newsroomLocale()).newPasswordTitle };
}

export default async function NewPasswordPage() {
  const words = wordsIn(linkWords, await newsroomLocale());
  return (
    <CredentialPage title={words.newPasswordTitle}>
      <LinkForm kind="new_password" />
    </CredentialPage>
  );
}
