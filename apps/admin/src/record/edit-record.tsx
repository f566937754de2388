"use client";

import type { DeskRecord } from "@claimline/api/desk/get-desk-record";
import { Notice } from "@claimline/design/notice";
import type { FieldProblem } from "@claimline/model/problem";
import { may } from "@claimline/model/publication/permission";
import { sameValue } from "@claimline/model/same-value";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useEditor } from "../event/editor-context.ts";
import { faultIn, NatureFields, tellable, type Told, toldNothing } from "../event/nature-fields.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { recordWords } from "../words/record-words.ts";
import { fill } from "../words/word-table.ts";
import { mergeRecord } from "./merge-record.ts";
import { RecordBox } from "./record-box.tsx";
import { readRecord, recordFaults, recordShape, type RecordValues, updateRecord } from "./record-calls.ts";
import type { RecordEditorProps } from "./record-form-context.ts";
import { recordForms } from "./record-nouns.ts";
import { textOfValue } from "./text-of-value.ts";
import { useRecordName } from "./use-record-name.ts";

/** Changes a record where it is cited. Of one that readers see it says so, and the change is published with its nature. */
export function EditRecord({ of, slug, onDone }: RecordEditorProps) {
  const record = useQuery(
    // As it is now, not as it was when it was last looked at.
    useNewsroomApi().desk.record.queryOptions({ kind: of, slug }, { staleTime: 0, gcTime: 0 }),
  );
  if (record.data) return <LoadedRecord of={of} loaded={record.data} onDone={onDone} />;
  if (!record.error) return <Loading />;
  return <ProblemNotice problem={problemOf(record.error)} onRetry={() => void record.refetch()} />;
}

interface LoadedRecordProps {
  of: RecordEditorProps["of"];
  loaded: DeskRecord;
  onDone: RecordEditorProps["onDone"];
}

function LoadedRecord({ of, loaded, onDone }: LoadedRecordProps) {
  const words = useWords(recordWords);
  const { story, locale, role } = useEditor();
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const nameOf = useRecordName(of);
  const { named, editing } = recordForms[of];
  const [base, setBase] = useState(loaded);
  const [values, setValues] = useState<RecordValues>(loaded.content);
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [told, setTold] = useState<Told>(toldNothing);
  const [toldFault, setToldFault] = useState<ReturnType<typeof faultIn>>(null);
  const [merged, setMerged] = useState(false);
  const [busy, setBusy] = useState(false);
  const shown = base.shownIn.length > 0;
  const allowed = !shown || may(role, "event.publish");
  const events = base.shownIn.reduce((sum, { eventCount }) => sum + eventCount, 0);
  const nature = useRef<HTMLDivElement>(null);

  async function save() {
    if (busy || !allowed) return;
    setProblem(null);
    setFaults([]);
    const check = readRecord(of, values, locale);
    if (!check.ok) return setFaults(check.problems);
    if (sameValue(check.value.content, base.content)) return onDone(false);
    const lacking = shown ? faultIn(told, story.defaultLocale) : null;
    setToldFault(lacking);
    if (lacking) {
      nature.current?.querySelector<HTMLElement>(lacking === "nature" ? "input" : "textarea")?.focus();
      return;
    }
    setBusy(true);
    try {
      await updateRecord(client, check.value, {
        version: base.version,
        ...(shown ? tellable(told) : { nature: null, note: null }),
      });
      await Promise.all([
        queries.invalidateQueries(api.desk.records.queryFilter()),
        queries.invalidateQueries(api.desk.stories.queryFilter()),
      ]);
      onDone(true);
    } catch (error) {
      await refused(problemOf(error));
      setBusy(false);
    }
  }

  async function refused(found: CallProblem) {
    if (found.fields.length > 0) return setFaults(recordFaults(found.fields));
    if (found.code !== "stale-version" && found.code !== "nature-required") return setProblem(found);
    // Somebody else has changed it, or published what cites it: what they changed is taken over, what both did is shown.
    try {
      const theirs = await client.desk.record.query({ kind: of, slug: base.content.slug });
      const merge = mergeRecord(base.content, theirs.content, values);
      setBase(theirs);
      setValues(merge.values);
      setMerged(found.code === "stale-version");
      setFaults(
        merge.met.map((field) => ({
          path: field,
          code: "stale-version",
          message: fill(words.theirs, { value: textOfValue(merge.theirs[field]) || words.nothing }),
        })),
      );
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  const others = Object.keys(recordShape(of)).filter((field) => field !== named && field !== "slug");
  return (
    <RecordBox
      of={of}
      heading={fill(editing[locale], { name: nameOf(base.content.slug) })}
      fields={[named, ...others]}
      values={values}
      faults={faults}
      problem={problem}
      busy={busy}
      verb={allowed ? (shown ? words.publish : words.save) : null}
      before={
        <>
          {merged && <Notice kind="news">{words.merged}</Notice>}
          {shown && (
            <Notice>
              {events === 1 ? words.seenInOne : fill(words.seenInMany, { count: events })}{" "}
              {allowed ? words.seenPublishes : words.seenForbidden}
              <ul>
                {base.shownIn.map(({ story: seenIn, title, eventCount }) => (
                  <li key={seenIn}>
                    {title} ({eventCount})
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      }
      onChange={(field, value) => setValues({ ...values, [field]: value })}
      onTake={() => void save()}
      onCancel={() => onDone(false)}
    >
      {shown && allowed && (
        <div ref={nature}>
          <NatureFields told={told} fault={toldFault} onTell={setTold} />
        </div>
      )}
    </RecordBox>
  );
}
