import { accountRouter } from "./account/router.ts";
import { auditRouter } from "./audit/router.ts";
import { apiKeyRouter } from "./api-key/router.ts";
import { claimReading } from "./claim/router.ts";
import { changeReading } from "./change/router.ts";
import { deskRouter } from "./desk/router.ts";
import { eventReading, eventWriting } from "./event/router.ts";
import { importRouter } from "./import/router.ts";
import { positionReading } from "./position/router.ts";
import {
  actorReading,
  actorWriting,
  placeReading,
  placeWriting,
  sourceReading,
  sourceWriting,
} from "./record/router.ts";
import { presenceRouter } from "./presence/router.ts";
import { previewRouter } from "./preview/router.ts";
import { revisionRouter } from "./revision/router.ts";
import { settingsRouter } from "./site/router.ts";
import { storyReading, storyWriting } from "./story/router.ts";
import { timelineReading } from "./timeline/router.ts";
import { userRouter } from "./user/router.ts";
import { webhookRouter } from "./webhook/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

const recordReading = {
  timeline: timelineReading,
  claim: claimReading,
  position: positionReading,
  actor: actorReading,
  place: placeReading,
  source: sourceReading,
};

/** What the public site mounts: reading only, all of it open to everybody. */
export const readingRouter = router({
  story: storyReading,
  event: eventReading,
  ...recordReading,
  change: changeReading,
});

/** What the newsroom mounts: all there is. */
export const newsroomRouter = router({
  story: { ...storyReading, ...storyWriting },
  event: { ...eventReading, ...eventWriting },
  ...recordReading,
  actor: { ...actorReading, ...actorWriting },
  place: { ...placeReading, ...placeWriting },
  source: { ...sourceReading, ...sourceWriting },
  change: changeReading,
  revision: revisionRouter,
  import: importRouter,
  preview: previewRouter,
  presence: presenceRouter,
  desk: deskRouter,
  account: accountRouter,
  apiKey: apiKeyRouter,
  webhook: webhookRouter,
  settings: settingsRouter,
  user: userRouter,
  audit: auditRouter,
});

export type ReadingRouter = typeof readingRouter;
export type NewsroomRouter = typeof newsroomRouter;

/** Calls a procedure within the process, as pages do: the same gate as over HTTP. */
export const createReadingCaller = createCallerFactory(readingRouter);
export const createNewsroomCaller = createCallerFactory(newsroomRouter);
