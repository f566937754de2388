"use client";

import type { NewsroomRouter } from "@claimline/api/routers";
import type { Locale } from "@claimline/model/locale";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { LocalDraftsProvider } from "../event/local-drafts.tsx";
import { LocaleProvider } from "../locale/locale-context.tsx";
import { NewsroomApiProvider } from "./newsroom-api.ts";
import { problemOf } from "./problem-of.ts";

/** What every screen works with: the editor's language, the API in that language, and the drafts not yet saved. */
export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const shown = useRef(locale);
  const [queryClient] = useState(makeQueryClient);
  const [client] = useState(makeClient);

  useEffect(() => {
    if (shown.current === locale) return;
    shown.current = locale;
    void queryClient.invalidateQueries();
  }, [locale, queryClient]);

  return (
    <LocaleProvider value={locale}>
      <QueryClientProvider client={queryClient}>
        <NewsroomApiProvider trpcClient={client} queryClient={queryClient}>
          <LocalDraftsProvider>{children}</LocalDraftsProvider>
        </NewsroomApiProvider>
      </QueryClientProvider>
    </LocaleProvider>
  );
}

function makeClient() {
  const to = {
    url: "/api/trpc",
    // Problems and titles come in the language that the editor works in, whatever the browser would ask for.
    headers: () => ({ "accept-language": document.documentElement.lang }),
  };
  return createTRPCClient<NewsroomRouter>({
    links: [
      splitLink({
        // A mere hint never travels with what matters, and the last one outlives its page.
        condition: ({ path }) => path === "presence.beat",
        true: httpLink({
          ...to,
          fetch: (url, { signal: _signal, ...options } = {}) => fetch(url, { ...options, keepalive: true }),
        }),
        false: httpBatchLink({ ...to, maxItems: 10 }),
      }),
    ],
  });
}

/** Answers that another attempt wouldn't change. */
function isFinal(error: unknown): boolean {
  const { code } = problemOf(error);
  return code !== "no-connection" && code !== "unavailable" && code !== "internal" && code !== "unreadable";
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError(error) {
        const { code } = problemOf(error);
        // With unsaved work on the page the browser asks before it leaves.
        if (code === "password-change-required") window.location.assign("/change-password");
        if (code === "second-factor-required") window.location.assign("/second-factor");
      },
    }),
    defaultOptions: {
      // What can't be sent fails at once and says so, instead of waiting in silence to be online again.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 10_000,
        refetchOnWindowFocus: "always",
        retry: (failures, error) => failures < 2 && !isFinal(error),
      },
    },
  });
}
