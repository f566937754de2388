"use client";

import { laneSortSchema, type LaneSort } from "@claimline/model/timeline/window";
import type { ChartEditing } from "@claimline/timeline-view/timeline-chart-props";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useMemo, useState } from "react";
import { Loading } from "../api-client/loading.tsx";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useShortcuts } from "../desk/use-shortcuts.ts";
import { actorName, type DeskSetting, placeName } from "../event/desk-records.ts";
import { useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { timelineWords } from "../words/timeline-words.ts";
import styles from "./desk-timeline.module.css";
import { kindOfLane } from "./kind-of-lane.ts";
import { MoveStatusLine } from "./move-status.tsx";
import type { Moves } from "./moved-window.ts";
import { OpenedEvent } from "./opened-event.tsx";
import { refusalOf, useDateMoves } from "./use-date-moves.ts";
import { useDeskWindow } from "./use-desk-window.ts";

const TimelineChart = lazy(async () => {
  const { TimelineChart: chart } = await import("@claimline/timeline-view/timeline-chart");
  return { default: chart };
});

const noMoves: Moves = new Map();
const chartHeight = 740;

/** The chart of the story as it is being worked on: events are moved as drafts, and made where they belong. */
export function DeskTimeline({ setting }: { setting: DeskSetting }) {
  const words = useWords(timelineWords);
  const desk = useWords(deskWords);
  const frame = useWords(frameWords);
  const router = useRouter();
  const { story, locale } = setting;
  const { timeZone } = story;
  const [now] = useState(() => new Date().toISOString());
  const [lanes, setLanes] = useState<LaneSort>("kind");
  const [selected, setSelected] = useState<string | null>(null);
  const [moves, setMoves] = useState(noMoves);
  const shown = useDeskWindow({ story: story.slug, timeZone, lanes, moves });
  const { chart } = shown;
  const dates = useDateMoves({ story: story.slug, onMoves: setMoves, reload: shown.reload });
  const laneNames = useMemo(() => namesOf(lanes, setting), [lanes, setting]);

  const titleOf = (slug: string) => shown.find(slug)?.title || desk.untitled;
  const formOf = (slug: string) => `/stories/${story.slug}/events/${slug}`;
  const editing: ChartEditing = {
    mayMove(slug) {
      const item = shown.find(slug);
      return item !== undefined && refusalOf(item) === null;
    },
    onRefused(slug) {
      const item = shown.find(slug);
      const reason = item && refusalOf(item);
      if (reason) dates.tell({ type: "refused", slug, title: titleOf(slug), reason });
    },
    onMove(slug, { when }) {
      const from = moves.get(slug) ?? shown.find(slug)?.when;
      // A date without days has no next day: it is for the form to say what is meant.
      if (when === null || from === undefined) return router.push(`${formOf(slug)}#when`);
      dates.move({ slug, title: titleOf(slug), from, to: when });
    },
    onCreate({ when, lane }) {
      const kind = lanes === "kind" ? kindOfLane(lane) : null;
      const proposed = new URLSearchParams({ when, ...(kind && { kind }) });
      router.push(`/stories/${story.slug}/events/new?${proposed.toString()}`);
    },
  };

  useShortcuts({
    "mod+z": () => dates.undo(),
    "mod+shift+z": () => dates.redo(),
    "mod+y": () => dates.redo(),
  });

  const laneWords = { kind: words.byKind, party: words.byParty, place: words.byPlace };
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.timeline}</h1>
        <label className={styles.choice}>
          {words.lanes}
          <select
            className="cl-input"
            value={lanes}
            onChange={({ target }) => setLanes(laneSortSchema.parse(target.value))}
          >
            {laneSortSchema.options.map((sort) => (
              <option key={sort} value={sort}>
                {laneWords[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <MoveStatusLine
        status={dates.status}
        story={story.slug}
        timeZone={timeZone}
        may={dates.may}
        onUndo={dates.undo}
        onRedo={dates.redo}
      />
      {shown.error && !chart && (
        <ProblemNotice title={frame.notLoaded} problem={problemOf(shown.error)} onRetry={shown.retry} />
      )}
      {!chart && !shown.error && <Loading />}
      {chart && (
        <Suspense fallback={<Loading />}>
          <TimelineChart
            key={lanes}
            timeZone={timeZone}
            locale={locale}
            now={now}
            asOf={null}
            extent={chart.extent}
            initial={chart.initial}
            load={shown.load}
            lanes={lanes}
            laneNames={laneNames}
            selected={selected}
            height={chartHeight}
            onOpen={(slug) => (slug === selected ? router.push(formOf(slug)) : setSelected(slug))}
            onClose={() => setSelected(null)}
            onGroup={({ count }) => dates.tell({ type: "together", count })}
            editing={editing}
          />
        </Suspense>
      )}
      {selected !== null && <OpenedEvent story={story} slug={selected} onClose={() => setSelected(null)} />}
    </div>
  );
}

/** What the lanes of parties or places are called. */
function namesOf(lanes: LaneSort, setting: DeskSetting): Record<string, string> {
  const { actors, places } = setting.records;
  if (lanes === "party")
    return Object.fromEntries([...actors.keys()].map((slug) => [slug, actorName(slug, setting)]));
  if (lanes === "place")
    return Object.fromEntries([...places.keys()].map((slug) => [slug, placeName(slug, setting)]));
  return {};
}
