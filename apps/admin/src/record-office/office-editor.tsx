"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { recordsBySlug } from "../event/desk-records.ts";
import { EditorProvider } from "../event/editor-context.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { useAdmission } from "../office/use-admission.ts";
import { ownZone } from "../office/own-zone.ts";
import { RecordFormProvider } from "../record/record-form-context.ts";
import { recordFormsInPlace } from "../record/record-forms-in-place.tsx";
import { frameWords } from "../words/frame-words.ts";

/** Lets the forms of records stand outside of a story: its main language is then the editor's, its zone that of the desk. */
export function OfficeEditor({ children }: { children: ReactNode }) {
  const frame = useWords(frameWords);
  const locale = useLocale();
  const { self } = useAdmission("desk.records");
  const read = useQuery(useNewsroomApi().desk.records.queryOptions(undefined, { staleTime: 60_000 }));
  const role = self.data?.role;
  const setting = useMemo(
    () =>
      read.data &&
      role && {
        story: { slug: "", defaultLocale: locale, timeZone: ownZone() },
        records: recordsBySlug(read.data),
        locale,
        role,
        readOnly: false,
        goTo: () => undefined,
      },
    [read.data, role, locale],
  );
  if (setting) {
    return (
      <EditorProvider value={setting}>
        <RecordFormProvider value={recordFormsInPlace}>{children}</RecordFormProvider>
      </EditorProvider>
    );
  }
  const failure = read.data ? self.error : read.error;
  if (!failure) return <Loading />;
  return (
    <ProblemNotice
      title={frame.notLoaded}
      problem={problemOf(failure)}
      onRetry={() => void Promise.all([read.refetch(), self.refetch()])}
    />
  );
}
