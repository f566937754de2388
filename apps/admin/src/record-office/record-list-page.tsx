"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { may } from "@claimline/model/publication/permission";
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import styles from "../office/office.module.css";
import { useAdmission } from "../office/use-admission.ts";
import { NewRecord } from "../record/new-record.tsx";
import { recordForms, type RecordNoun, recordNouns } from "../record/record-nouns.ts";
import { recordOfficeWords } from "../words/record-office-words.ts";
import { fill } from "../words/word-table.ts";
import { OfficeEditor } from "./office-editor.tsx";
import own from "./record-office.module.css";

/** The records of a kind, to be searched, with a form for a new one. */
export function RecordListPage({ of }: { of: RecordNoun }) {
  const words = useWords(recordOfficeWords);
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const admission = useAdmission("desk.recordPage");
  const deleted = useSearchParams().get("deleted");
  const [text, setText] = useState("");
  const [making, setMaking] = useState(false);
  const queries = useQueryClient();
  const router = useRouter();
  const q = useDeferredValue(text.trim());
  const asked = { kind: of, q };
  const pages = useInfiniteQuery({
    queryKey: api.desk.recordPage.queryKey(asked),
    enabled: admission.isAllowed,
    queryFn: ({ pageParam }) =>
      client.desk.recordPage.query({ ...asked, ...(pageParam && { cursor: pageParam }) }),
    placeholderData: keepPreviousData,
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const role = admission.self.data?.role ?? null;

  return (
    <OfficePage title={words[of]} about={words.about}>
      <nav className={own.kinds} aria-label={words.kinds}>
        {recordNouns.map((noun) => (
          <Link key={noun} href={`/records/${noun}`} aria-current={noun === of ? "page" : undefined}>
            {words[noun]}
          </Link>
        ))}
      </nav>
      {deleted !== null && <Notice kind="news">{fill(words.deleted, { name: deleted })}</Notice>}
      <OfficeGate admission={admission} query={pages} notAllowed={words.notAllowed}>
        {() => (
          <>
            {may(role, recordForms[of].action) && (
              <OfficeEditor>
                {making ? (
                  <div className={own.form}>
                    <NewRecord
                      of={of}
                      name=""
                      onMade={(slug) => {
                        void queries.invalidateQueries(api.desk.recordPage.queryFilter());
                        router.push(`/records/${of}/${slug}`);
                      }}
                      onCancel={() => setMaking(false)}
                    />
                  </div>
                ) : (
                  <div className={styles.actions}>
                    <Button onClick={() => setMaking(true)}>{words.add}</Button>
                  </div>
                )}
              </OfficeEditor>
            )}
            <TextField
              label={words.search}
              hint={words.searchHint}
              type="search"
              value={text}
              maxLength={200}
              onChange={({ target }) => setText(target.value)}
            />
            <output className={styles.small}>
              {total === 1 ? words.one : fill(words.count, { count: total })}
            </output>
            {items.length === 0 && <p className={styles.about}>{q === "" ? words.empty : words.none}</p>}
            <ul className={styles.rows}>
              {items.map(({ slug, name, detail, archived }) => (
                <li key={slug} className={styles.row}>
                  <div className={styles.who}>
                    <p className={styles.name}>
                      <Link href={`/records/${of}/${slug}`}>{name}</Link>
                    </p>
                    <p className={styles.small}>
                      {[detail, archived === false ? words.noArchive : "", slug].filter(Boolean).join(" · ")}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
            {pages.hasNextPage && (
              <div className={styles.actions}>
                <Button aria-disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {words.more}
                </Button>
              </div>
            )}
          </>
        )}
      </OfficeGate>
    </OfficePage>
  );
}
