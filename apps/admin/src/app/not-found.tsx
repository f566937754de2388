import Link from "next/link";
import { newsroomLocale } from "../locale/newsroom-locale.ts";
import { CredentialPage } from "../sign-in/credential-page.tsx";
import { frameWords } from "../words/frame-words.ts";
import { wordsIn } from "../words/word-table.ts";

export default async function NotFoundPage() {
  const words = wordsIn(frameWords, await newsroomLocale());
  return (
    <CredentialPage title={words.notFoundTitle}>
      <p>
        <Link href="/">{words.toStart}</Link>
      </p>
    </CredentialPage>
  );
}
