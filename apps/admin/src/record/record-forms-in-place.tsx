"use client";

import { EditRecord } from "./edit-record.tsx";
import { NewRecord } from "./new-record.tsx";
import type { NewRecordProps, RecordEditorProps } from "./record-form-context.ts";

/** The forms of records for the pickers, which can't know of them. */
export const recordFormsInPlace = {
  makeRecord: (props: NewRecordProps) => <NewRecord {...props} />,
  editRecord: (props: RecordEditorProps) => <EditRecord key={props.slug} {...props} />,
};
