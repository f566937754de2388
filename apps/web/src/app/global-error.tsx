"use client";

import "@claimline/design/design.css";
import { Failure } from "../problem/failure.tsx";

/** What stands where even the frame of all pages failed: a document of its own, in the language of the address. */
export default function GlobalErrorPage() {
  const locale =
    typeof location !== "undefined" && /^(?:\/embed)?\/de(?:\/|$)/u.test(location.pathname) ? "de" : "en";
  return (
    <html lang={locale}>
      <body>
        <Failure locale={locale} retry={() => location.reload()} />
      </body>
    </html>
  );
}
