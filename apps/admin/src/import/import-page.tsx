"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Suspense, useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { useAdmission } from "../office/use-admission.ts";
import { importWords } from "../words/import-words.ts";
import { fill } from "../words/word-table.ts";
import { ChooseFile } from "./choose-file.tsx";
import { ImportPreview } from "./import-preview.tsx";
import styles from "./import.module.css";
import { PastImports } from "./past-imports.tsx";

/** The screen on which files become drafts of a story. */
export function ImportPage({ story }: { story: string }) {
  return (
    <Suspense fallback={<Loading />}>
      <Page story={story} />
    </Suspense>
  );
}

function Page({ story }: { story: string }) {
  const words = useWords(importWords);
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const router = useRouter();
  const path = usePathname();
  // In the address, so that a reload finds an import that is under way.
  const id = useSearchParams().get("import");
  const admission = useAdmission("import.preview");
  const isAllowed = { enabled: admission.isAllowed };
  const past = useQuery(api.import.list.queryOptions({ story }, isAllowed));
  const offer = useQuery(api.import.offer.queryOptions({ story }, isAllowed));
  const [problem, setProblem] = useState<CallProblem | null>(null);

  function open(next: string | null) {
    router.push(next === null ? path : `${path}?import=${next}`);
    void queries.invalidateQueries({ queryKey: api.import.list.queryKey() });
    void queries.invalidateQueries({ queryKey: api.import.offer.queryKey() });
  }

  async function lookAtOffered() {
    setProblem(null);
    try {
      const { id: made } = await client.import.preview.mutate({
        story,
        name: `${story}.json`,
        file: { as: "shipped" },
      });
      open(made);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  return (
    <div className={styles.page}>
      <h1>{words.import}</h1>
      <p className={styles.about}>
        {words.about} <Link href={`/stories/${story}/settings#bundle`}>{words.exports}</Link>
      </p>
      <OfficeGate admission={admission} query={past} notAllowed={words.notAllowed}>
        {({ items }) => (
          <>
            {id === null && offer.data && offer.data.events > 0 && (
              <Notice>
                <p>{fill(words.offered, { count: offer.data.events })}</p>
                <Button onClick={() => void lookAtOffered()}>{words.lookOffered}</Button>
              </Notice>
            )}
            {problem && <ProblemNotice title={words.failed} problem={problem} />}
            {id === null ? (
              <ChooseFile story={story} onRead={open} />
            ) : (
              <ImportPreview key={id} id={id} onLeave={() => open(null)} />
            )}
            <PastImports items={items} path={path} />
          </>
        )}
      </OfficeGate>
    </div>
  );
}
