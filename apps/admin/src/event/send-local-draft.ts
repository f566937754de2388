import { sameValue } from "@claimline/model/same-value";
import type { Locale } from "@claimline/model/locale";
import type { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { problemOf } from "../api-client/problem-of.ts";
import type { LocalDraft } from "./local-drafts.tsx";
import { savableContent } from "./savable.ts";

/** What became of a draft: it is stored; or its editor has to look at it; or there was no answer. */
export type SendOutcome = "sent" | "waits" | "unanswered";

interface SendOptions {
  client: ReturnType<typeof useNewsroomClient>;
  story: string;
  locale: Locale;
}

/**
 * Saves what was left in the browser on top of the version that it was based on; the server merges what others have
 * saved since. Nothing is sent that is faulty in parts, would end a review, or meets what others changed.
 */
export async function sendLocalDraft(
  { values, base }: LocalDraft,
  { client, story, locale }: SendOptions,
): Promise<SendOutcome> {
  const { content, withheld } = savableContent(values, base?.content ?? null, { locale, serverFaults: [] });
  if (!content || withheld.length > 0) return "waits";
  const rewritten = base === null || !sameValue(content, base.content);
  if (rewritten && (base?.state === "in_review" || base?.state === "approved")) return "waits";
  const { note } = values;
  try {
    if (base === null) await client.event.create.mutate({ story, content, note });
    else {
      const { id, version } = base;
      await client.event.saveDraft.mutate({ id, version, content, note, noteBase: base.note });
    }
    return "sent";
  } catch (error) {
    const { code } = problemOf(error);
    if (code === "slug-taken" && base === null && (await isThere())) return "sent";
    const passing = ["no-connection", "unreadable", "unavailable", "internal", "too-many-requests"];
    return passing.includes(code) || code === "unauthenticated" ? "unanswered" : "waits";
  }

  /** The answer to an earlier attempt got lost. */
  async function isThere(): Promise<boolean> {
    if (!content) return false;
    const there = await client.desk.event.query({ story, slug: content.slug }).catch(() => null);
    return there !== null && sameValue(there.content, content);
  }
}
