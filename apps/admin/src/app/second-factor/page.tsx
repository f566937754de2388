import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { newsroomLocale } from "../../locale/newsroom-locale.ts";
import { SecondFactorGate } from "../../second-factor/second-factor-gate.tsx";
import { CredentialPage } from "../../sign-in/credential-page.tsx";
import { presentAccount } from "../../sign-in/require-account.ts";
import { wayBack } from "../../sign-in/way-back.ts";
import { secondFactorWords } from "../../words/second-factor-words.ts";
import { wordsIn } from "../../words/word-table.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(secondFactorWords, await newsroomLocale()).title };
}

interface Address {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SecondFactorPage({ searchParams }: Address) {
  const to = wayBack((await searchParams)["to"]);
  const account = await presentAccount();
  if (!account) redirect(`/sign-in?to=${encodeURIComponent(to)}`);
  if (!account.secondFactorDue) redirect(to);
  const words = wordsIn(secondFactorWords, await newsroomLocale());
  return (
    <CredentialPage title={words.title}>
      <SecondFactorGate due={account.secondFactorDue} to={to} />
    </CredentialPage>
  );
}
