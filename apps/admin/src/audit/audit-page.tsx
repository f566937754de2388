"use client";

import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import styles from "../office/office.module.css";
import { useAdmission } from "../office/use-admission.ts";
import { auditActionWords, auditWords } from "../words/audit-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { AuditTable } from "./audit-table.tsx";

/** The list of who did what, for administrators. */
export function AuditPage() {
  const words = useWords(auditWords);
  const frame = useWords(frameWords);
  const locale = useLocale();
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const [filter, setFilter] = useState({ person: "", action: "" });
  const admission = useAdmission("audit.list");
  const enabled = admission.isAllowed;
  const filters = useQuery(api.audit.filters.queryOptions(undefined, { enabled }));
  const asked = {
    ...(filter.person !== "" && { person: filter.person }),
    ...(filter.action !== "" && { action: filter.action }),
  };
  const pages = useInfiniteQuery({
    queryKey: api.audit.list.queryKey(asked),
    enabled,
    queryFn: ({ pageParam }) =>
      client.audit.list.query({ ...asked, ...(pageParam && { cursor: pageParam }) }),
    // Until the next answer is there, the filters stay where the focus is.
    placeholderData: keepPreviousData,
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const nameOf = (action: string) => auditActionWords[action]?.[locale] ?? action;

  return (
    <OfficePage title={words.audit} about={words.about}>
      <OfficeGate admission={admission} query={pages} notAllowed={words.notAllowed}>
        {() => (
          <>
            <div className={styles.line}>
              <Field label={words.person}>
                {(control) => (
                  <select
                    {...control}
                    value={filter.person}
                    onChange={({ target }) => setFilter({ ...filter, person: target.value })}
                  >
                    <option value="">{words.everybody}</option>
                    {filters.data?.people.map(({ id, name, email }) => (
                      <option key={id} value={id}>
                        {name} ({email})
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field label={words.action}>
                {(control) => (
                  <select
                    {...control}
                    value={filter.action}
                    onChange={({ target }) => setFilter({ ...filter, action: target.value })}
                  >
                    <option value="">{words.everything}</option>
                    {filters.data?.actions.map((action) => (
                      <option key={action} value={action}>
                        {nameOf(action)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </div>
            {items.length === 0 ? <p>{words.none}</p> : <AuditTable items={items} nameOf={nameOf} />}
            {pages.hasNextPage && (
              <div className={styles.actions}>
                <Button aria-disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {pages.isFetchingNextPage ? words.loadingMore : words.more}
                </Button>
              </div>
            )}
            {pages.isFetchNextPageError && (
              <ProblemNotice title={frame.notLoaded} problem={problemOf(pages.error)} />
            )}
          </>
        )}
      </OfficeGate>
    </OfficePage>
  );
}
