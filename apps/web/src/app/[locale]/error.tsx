"use client";

import { useParams } from "next/navigation";
import { Failure } from "../../problem/failure.tsx";

/** What stands where rendering itself failed; problems of reading are answered by the page. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams();
  return <Failure locale={locale === "de" ? "de" : "en"} retry={reset} />;
}
