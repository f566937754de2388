import { readFileSync } from "node:fs";
import { type StoryBundle, storyBundleSchema } from "@claimline/formats/story-bundle";
import { type Assessment, assessStory } from "@claimline/model/claim/assessment";
import { asOfDay, asOfNow } from "@claimline/model/time/as-of";
import type { Row } from "./second-reading.ts";

const file = new URL("../../stories/nordkorea-truppen-russland.json", import.meta.url);

/** The first story, as its bundle has it. */
export const firstStory: StoryBundle = storyBundleSchema.parse(JSON.parse(readFileSync(file, "utf8")));

/** Only the claims whose one source is the report that the story grew out of. */
export function byTheReportAlone(bundle: StoryBundle): StoryBundle {
  const cites = (sources: readonly { source: string }[]): string =>
    sources.map(({ source }) => source).join();
  return {
    ...bundle,
    events: bundle.events.map((event) => ({
      ...event,
      claims: event.claims.filter(({ sources }) => cites(sources) === "article-2024-10-28"),
    })),
  };
}

/** Every day from the first to the last, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** What the model says, at the end of a day in the story's zone or, given an instant, without `asOf`. */
export function modelOf(bundle: StoryBundle): (moment: string | number) => ReadonlyMap<string, Assessment> {
  const { timeZone } = bundle.story;
  const story = {
    timeZone,
    events: bundle.events,
    actors: new Map(bundle.actors.map((actor) => [actor.slug, actor])),
    sources: new Map(bundle.sources.map((source) => [source.slug, source])),
  };
  return (moment) =>
    assessStory(story, typeof moment === "string" ? asOfDay(moment, timeZone) : asOfNow(moment, timeZone));
}

/** An event in one line: support, whether contested, and each party's stance. */
export function lineOf(row: Row | undefined): string {
  if (!row) return "not visible";
  const stances = row.parties.map(({ party, stance }) => `${party} ${stance}`).toSorted();
  return [row.support, row.contested ? "contested" : "uncontested", ...stances].join(", ");
}
