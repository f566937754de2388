import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { CredentialPage } from "../../sign-in/credential-page.tsx";
import { presentAccount } from "../../sign-in/require-account.ts";
import { SignInForm } from "../../sign-in/sign-in-form.tsx";
import { wayBack } from "../../sign-in/way-back.ts";
import { signInWords } from "../../words/sign-in-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(signInWords, await newsroomLocale()).title };
}

interface Address {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Address) {
  const to = wayBack((await searchParams)["to"]);
  if (await presentAccount()) redirect(to);
  const words = wordsIn(signInWords, await newsroomLocale());
  return (
    <CredentialPage title={words.title}>
      <SignInForm to={to} />
    </CredentialPage>
  );
}
