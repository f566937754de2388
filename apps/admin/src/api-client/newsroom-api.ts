"use client";

import type { NewsroomRouter } from "@claimline/api/routers";
import { createTRPCContext } from "@trpc/tanstack-react-query";

/** The newsroom's procedures as options for react-query's hooks: `useQuery(useNewsroomApi().desk.stories.queryOptions())`. */
export const { TRPCProvider: NewsroomApiProvider, useTRPC: useNewsroomApi } =
  createTRPCContext<NewsroomRouter>();
