"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useLocale } from "../locale/locale-context.tsx";
import { type DeskSetting, recordsBySlug } from "./desk-records.ts";

/** What an event's form needs to know before it can be shown: the story, the records, and who is signed in. */
export function useDeskSetting(slug: string) {
  const api = useNewsroomApi();
  const locale = useLocale();
  const stories = useQuery(api.desk.stories.queryOptions());
  const records = useQuery(api.desk.records.queryOptions(undefined, { staleTime: 60_000 }));
  const self = useQuery(api.account.self.queryOptions());
  const story = stories.data?.items.find((each) => each.slug === slug);
  const setting = useMemo(
    (): DeskSetting | null =>
      story && records.data ? { story, records: recordsBySlug(records.data), locale } : null,
    [story, records.data, locale],
  );
  return {
    setting,
    self: self.data ?? null,
    error: records.error ?? self.error ?? stories.error,
    retry: () => void Promise.all([stories.refetch(), records.refetch(), self.refetch()]),
  };
}
