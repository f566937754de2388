"use client";

import { type Action, may } from "@claimline/model/publication/permission";
import { useQuery } from "@tanstack/react-query";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";

/** Who is signed in, and whether they may do what a screen is for: its queries wait for that. */
export function useAdmission(action: Action) {
  const self = useQuery(useNewsroomApi().account.self.queryOptions());
  return { self, isAllowed: self.data !== undefined && may(self.data.role, action) };
}

export type Admission = ReturnType<typeof useAdmission>;
