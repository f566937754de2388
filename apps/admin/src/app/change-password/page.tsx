import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { ChangePasswordForm } from "../../sign-in/change-password-form.tsx";
import { CredentialPage } from "../../sign-in/credential-page.tsx";
import { presentAccount } from "../../sign-in/require-account.ts";
import { wayBack } from "../../sign-in/way-back.ts";
import { signInWords } from "../../words/sign-in-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(signInWords, await newsroomLocale()).changeTitle };
}

interface Address {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ChangePasswordPage({ searchParams }: Address) {
  const account = await presentAccount();
  if (!account) redirect("/sign-in?to=/change-password");
  const words = wordsIn(signInWords, await newsroomLocale());
  return (
    <CredentialPage title={words.changeTitle}>
      <ChangePasswordForm
        to={wayBack((await searchParams)["to"])}
        email={account.email}
        forced={account.mustChangePassword}
      />
    </CredentialPage>
  );
}
