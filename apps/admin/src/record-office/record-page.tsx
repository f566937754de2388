"use client";

import { Notice } from "@claimline/design/notice";
import { may } from "@claimline/model/publication/permission";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import { useAdmission } from "../office/use-admission.ts";
import { EditRecord } from "../record/edit-record.tsx";
import { nameIn } from "../record/record-calls.ts";
import { recordForms, type RecordNoun } from "../record/record-nouns.ts";
import { recordOfficeWords } from "../words/record-office-words.ts";
import { DeleteRecord } from "./delete-record.tsx";
import { MergeRecord } from "./merge-record.tsx";
import { OfficeEditor } from "./office-editor.tsx";
import own from "./record-office.module.css";
import { UsageList } from "./usage-list.tsx";

/** One record: its form, where it is used, and how a duplicate or what nothing needs is got rid of. */
export function RecordPage({ of, slug }: { of: RecordNoun; slug: string }) {
  const words = useWords(recordOfficeWords);
  const locale = useLocale();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const admission = useAdmission("desk.record");
  const asked = { kind: of, slug };
  const enabled = admission.isAllowed;
  const record = useQuery(api.desk.record.queryOptions(asked, { enabled }));
  const usage = useQuery(api.desk.recordUsage.queryOptions(asked, { enabled }));
  const wasMerged = useSearchParams().get("merged") !== null;
  const [saves, setSaves] = useState(0);
  const role = admission.self.data?.role ?? null;
  const content = new Map<string, unknown>(Object.entries(record.data?.content ?? {}));
  const named = content.get(recordForms[of].named);
  const name = nameIn(named, locale) || nameIn(named, locale === "de" ? "en" : "de") || slug;

  return (
    <OfficePage title={name}>
      <p>
        <Link href={`/records/${of}`}>{words.back}</Link>
      </p>
      {wasMerged && <Notice kind="news">{words.merged}</Notice>}
      <OfficeGate admission={admission} query={record} notAllowed={words.notAllowed}>
        {(read) => (
          <OfficeEditor>
            {saves > 0 && <Notice kind="news">{words.saved}</Notice>}
            {may(role, `${of}.update`) && (
              <div className={own.form}>
                <EditRecord
                  key={saves}
                  of={of}
                  slug={slug}
                  onDone={(saved) => {
                    if (!saved) return;
                    setSaves(saves + 1);
                    void queries.invalidateQueries(api.desk.record.queryFilter(asked));
                  }}
                />
              </div>
            )}
            <OfficeGate admission={admission} query={usage} notAllowed={words.notAllowed}>
              {(used) => (
                <>
                  <UsageList usage={used} />
                  {may(role, `${of}.merge`) && <MergeRecord of={of} read={read} usage={used} />}
                  {may(role, `${of}.delete`) && <DeleteRecord of={of} name={name} read={read} usage={used} />}
                </>
              )}
            </OfficeGate>
          </OfficeEditor>
        )}
      </OfficeGate>
    </OfficePage>
  );
}
