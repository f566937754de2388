import type { Context } from "@claimline/api/context";
import { processParts } from "@claimline/api/open-process";
import { createReadingCaller } from "@claimline/api/routers";
import type { Locale } from "@claimline/model/locale";
import { headers } from "next/headers";
import { cache } from "react";

/** The context in which a page asks: nobody is signed in on the public site. */
export const readingContext = cache(async (locale: Locale): Promise<Context> => {
  const { database, editions, changes, now } = processParts();
  const requestId = (await headers()).get("x-request-id") ?? crypto.randomUUID();
  return { database, editions, changes, account: null, locale, requestId, now };
});

/** The reading procedures, called in process; one caller per page and language. */
export const readingCaller = cache(async (locale: Locale) =>
  createReadingCaller(await readingContext(locale)),
);
