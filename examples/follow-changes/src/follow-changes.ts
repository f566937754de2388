/**
 * A service that tells what is published in a story, each change once, also when it was stopped meanwhile: it writes
 * down the `rev` of what it has handled and goes on from there.
 */
import { readFile, rename, writeFile } from "node:fs/promises";
import { createClaimlineClient, isProblem, type StreamedChange } from "@claimline/client";
import { settings } from "./env.ts";

const claimline = createClaimlineClient({ url: settings.url, locale: "en" });

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());

const from = await readPlace();
console.log(`Following ${settings.story} after rev ${from}.`);
for await (const change of claimline.changes.follow(settings.story, { from, signal: ending.signal })) {
  console.log(await describe(change));
  await writePlace(change.rev);
}

/** What happened, in a line. As published by this change: `rev` makes an answer that never changes. */
async function describe({ rev, kind, nature, events, note }: StreamedChange): Promise<string> {
  if (kind === "resync") return `${rev}: what came before isn't known any more, read the story anew`;
  const titles = await Promise.all(events.slice(0, 3).map((slug) => titleOf(slug, rev)));
  const more = events.length > 3 ? ` and ${events.length - 3} more` : "";
  const why = note?.en ?? note?.de;
  return `${rev}: ${nature ?? kind}: ${titles.join(", ")}${more}${why === undefined ? "" : ` (${why})`}`;
}

async function titleOf(slug: string, rev: number): Promise<string> {
  try {
    return (await claimline.event.bySlug({ story: settings.story, slug, rev })).title;
  } catch (error) {
    // Taken back since, or by this very change.
    if (isProblem(error, "gone") || isProblem(error, "not-found")) return slug;
    throw error;
  }
}

async function readPlace(): Promise<number> {
  const text = await readFile(settings.placeFile, "utf8").catch(() => "0");
  return Number.parseInt(text, 10) || 0;
}

/** At once or not at all: a place half written would lose the rest. */
async function writePlace(rev: number): Promise<void> {
  await writeFile(`${settings.placeFile}.new`, String(rev));
  await rename(`${settings.placeFile}.new`, settings.placeFile);
}
