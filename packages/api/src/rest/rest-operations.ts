import type { Action, permissions } from "@claimline/model/publication/permission";
import { windowSchema } from "@claimline/model/timeline/window";
import type { z } from "zod";
import { diffChangesInput, diffChangesOutput } from "../change/diff-changes.ts";
import { listChangesInput, listChangesOutput } from "../change/list-changes.ts";
import { subscribeChangesInput } from "../change/subscribe-changes.ts";
import { listClaimsInput, listClaimsOutput } from "../claim/list-claims.ts";
import { eventDetailSchema } from "../event/event-detail.ts";
import { getEventInput } from "../event/get-event.ts";
import { listEventsInput, listEventsOutput } from "../event/list-events.ts";
import { positionMatrixInput, positionMatrixOutput } from "../position/get-position-matrix.ts";
import {
  listActorsOutput,
  listPlacesOutput,
  listRecordsInput,
  listSourcesOutput,
} from "../record/list-records.ts";
import { searchEventsInput, searchEventsOutput } from "../search/search-events.ts";
import { getStoryInput, storyDetailSchema } from "../story/get-story.ts";
import { listNewsDaysInput, listNewsDaysOutput } from "../story/list-news-days.ts";
import { listStoriesInput, listStoriesOutput } from "../story/list-stories.ts";
import { windowInput } from "../timeline/get-window.ts";

/** Where all addresses of the REST API begin. A change that breaks a caller gets another number. */
export const restPrefix = "/api/v1";

/** One address of the REST API, and the procedure that answers it. */
export interface RestOperation {
  /** Below `restPrefix`; parts in braces are parameters. */
  path: string;
  /** Its name in the OpenAPI document, from which others generate method names. */
  id: string;
  summary: string;
  description: string;
  input: z.ZodObject;
  output: z.ZodType;
  /** The output's name in the document. */
  answers: string;
  /** Inputs that have another name here: by that name. */
  renamed?: Readonly<Record<string, string>>;
  /** A question that the first story has an answer to, after the prefix. */
  example: string;
}

type PublicAction = {
  [Name in Action]: (typeof permissions)[Name] extends "public" ? Name : never;
}[Action];

const story = "/stories/{story}";
const firstStory = "/stories/nordkorea-truppen-russland";

/** Every reading procedure that answers once; `change.subscribe` is `streamOperation`. */
export const restOperations = {
  "story.list": {
    path: "/stories",
    id: "listStories",
    summary: "Stories",
    description: "Every published story, last changed first.",
    input: listStoriesInput.unwrap(),
    output: listStoriesOutput,
    answers: "StoryList",
    example: "/stories?locale=en",
  },
  "story.bySlug": {
    path: story,
    id: "getStory",
    summary: "A story",
    description: "One story with its counts and the steps of its guided reading.",
    input: getStoryInput,
    output: storyDetailSchema,
    answers: "Story",
    renamed: { story: "slug" },
    example: `${firstStory}?locale=en`,
  },
  "story.newsDays": {
    path: `${story}/news-days`,
    id: "listNewsDays",
    summary: "Days that brought news",
    description: "The days on which something became known, or a plan turned out to be overdue.",
    input: listNewsDaysInput,
    output: listNewsDaysOutput,
    answers: "NewsDays",
    example: `${firstStory}/news-days?asOf=2024-10-28`,
  },
  "event.list": {
    path: `${story}/events`,
    id: "listEvents",
    summary: "Events of a story",
    description:
      "Events in the order of the world, undated ones last, each with the assessment that follows from its claims.",
    input: listEventsInput,
    output: listEventsOutput,
    answers: "EventList",
    example: `${firstStory}/events?asOf=2024-10-28&supports=confirmed&supports=claimed&limit=5`,
  },
  "event.bySlug": {
    path: `${story}/events/{event}`,
    id: "getEvent",
    summary: "An event",
    description:
      "One event with its claims, sources, figures, relations and publications. Of one that was unpublished: 410.",
    input: getEventInput,
    output: eventDetailSchema,
    answers: "Event",
    renamed: { event: "slug" },
    example: `${firstStory}/events/troops-sent-to-russia?locale=en`,
  },
  "event.search": {
    path: "/search",
    id: "searchEvents",
    summary: "Search",
    description:
      "Events of one story, or of all, that have all the words somewhere; best first. Each item tells where the words stand.",
    input: searchEventsInput,
    output: searchEventsOutput,
    answers: "SearchResults",
    example: "/search?story=nordkorea-truppen-russland&q=Sudscha&locale=en&limit=5",
  },
  "claim.list": {
    path: `${story}/claims`,
    id: "listClaims",
    summary: "Claims of a story",
    description:
      "Who said what, in the order in which it was said. `parties`, `stances` and `languages` are of the claim itself, other filters of its event.",
    input: listClaimsInput,
    output: listClaimsOutput,
    answers: "ClaimList",
    example: `${firstStory}/claims?parties=nato&locale=en&limit=5`,
  },
  "position.matrix": {
    path: `${story}/positions`,
    id: "getPositions",
    summary: "Who stands where",
    description: "The current stance of each party on each event, and how it came about.",
    input: positionMatrixInput,
    output: positionMatrixOutput,
    answers: "Positions",
    example: `${firstStory}/positions?contested=true`,
  },
  "timeline.window": {
    path: `${story}/timeline`,
    id: "getTimeline",
    summary: "A window of time",
    description:
      "What lies in a window: the events that matter most, at most `budget`, and counts of the others. Items, bins and undated together are `total`.",
    input: windowInput,
    output: windowSchema,
    answers: "TimelineWindow",
    example: `${firstStory}/timeline?from=2024-10-01&to=2024-10-31&budget=20&locale=en`,
  },
  "actor.list": {
    path: `${story}/actors`,
    id: "listActors",
    summary: "Actors of a story",
    description: "Who acts, speaks or relays in what is known, and for whom they speak; by slug.",
    input: listRecordsInput,
    output: listActorsOutput,
    answers: "ActorList",
    example: `${firstStory}/actors?locale=en&limit=5`,
  },
  "place.list": {
    path: `${story}/places`,
    id: "listPlaces",
    summary: "Places of a story",
    description: "Where the events happen; by slug.",
    input: listRecordsInput,
    output: listPlacesOutput,
    answers: "PlaceList",
    example: `${firstStory}/places?locale=en&limit=5`,
  },
  "source.list": {
    path: `${story}/sources`,
    id: "listSources",
    summary: "Sources of a story",
    description: "What the claims cite; by slug.",
    input: listRecordsInput,
    output: listSourcesOutput,
    answers: "SourceList",
    example: `${firstStory}/sources?limit=5`,
  },
  "change.list": {
    path: `${story}/changes`,
    id: "listChanges",
    summary: "Changes of a story",
    description:
      "What was published after the `rev` given as `after`, oldest first and without gaps. Ask again with the last `rev` until nothing comes.",
    input: listChangesInput,
    output: listChangesOutput,
    answers: "ChangeList",
    example: `${firstStory}/changes?after=0`,
  },
  "change.diff": {
    path: `${story}/changes/diff`,
    id: "diffChanges",
    summary: "Differences that changes made",
    description:
      "What became different with each publication of a live event, in words: fields, claims, sources and dates, before and after.",
    input: diffChangesInput,
    output: diffChangesOutput,
    answers: "ChangeDifferences",
    example: `${firstStory}/changes/diff?after=0&locale=en`,
  },
} satisfies Record<Exclude<PublicAction, "change.subscribe">, RestOperation>;

/** The stream of changes, which is no single answer but server-sent events; its last id comes as a header. */
export const streamOperation = {
  path: `${story}/changes/stream`,
  input: subscribeChangesInput.omit({ lastEventId: true }),
};

export type RestProcedure = keyof typeof restOperations;
export type AskedProcedure = RestProcedure | "change.subscribe";

/** The procedures in the order of the table. */
export const restProcedures: readonly RestProcedure[] = Object.keys(restOperations).filter(isRestProcedure);

function isRestProcedure(name: string): name is RestProcedure {
  return Object.hasOwn(restOperations, name);
}

/** What an address asks for: an operation or the stream, and the parts of the path by their names. */
export interface FoundOperation {
  procedure: AskedProcedure;
  parts: Readonly<Record<string, string>>;
}

const templates: readonly { procedure: AskedProcedure; names: readonly string[] }[] = [
  ...restProcedures.map((procedure) => ({ procedure, names: restOperations[procedure].path.split("/") })),
  { procedure: "change.subscribe", names: streamOperation.path.split("/") },
];

/** The operation of an address below the prefix, which is still percent-encoded; `null` when there is none. */
export function findOperation(path: string): FoundOperation | null {
  const given = path.split("/");
  for (const { procedure, names } of templates) {
    if (names.length !== given.length) continue;
    const parts: [string, string][] = [];
    const fits = names.every((name, place) => {
      const part = given[place] ?? "";
      if (!name.startsWith("{")) return name === part;
      parts.push([name.slice(1, -1), decodeURIComponent(part)]);
      return part !== "";
    });
    if (fits) return { procedure, parts: Object.fromEntries(parts) };
  }
  return null;
}
