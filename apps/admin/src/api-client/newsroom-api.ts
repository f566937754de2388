"use client";

import type { NewsroomRouter } from "@claimline/api/routers";
import { createTRPCContext } from "@trpc/tanstack-react-query";

/**
 * The newsroom's procedures as options for react-query's hooks (`useQuery(useNewsroomApi().desk.stories.queryOptions())`)
 * and, where those don't fit, to be called directly.
 */
export const {
  TRPCProvider: NewsroomApiProvider,
  useTRPC: useNewsroomApi,
  useTRPCClient: useNewsroomClient,
} = createTRPCContext<NewsroomRouter>();
