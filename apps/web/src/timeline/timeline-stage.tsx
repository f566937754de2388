"use client";

import { buttonClass } from "@claimline/design/button";
import type { LaneSort } from "@claimline/model/timeline/window";
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { ChartBoundary } from "./chart-boundary.tsx";
import { stepTarget } from "../guide/into-sight.ts";
import { EventPanel } from "./event-panel.tsx";
import { LaneChooser } from "./lane-chooser.tsx";
import { writeAddress } from "./timeline-address.ts";
import type { TimelineData } from "./timeline-data.ts";
import styles from "./timeline-stage.module.css";
import { timelineWords } from "./timeline-words.ts";
import { useChart } from "./use-chart.ts";
import { useMedia } from "./use-media.ts";
import { useOpenedEvent } from "./use-opened-event.ts";

export interface TimelineStageProps {
  data: TimelineData;
  /** What the filter leaves out, in words. */
  filteredOut: string | null;
  /** The event that the server opened, and what it says of it. */
  opened: { slug: string; content: ReactNode } | null;
  /** The chart as it opens, for as long as there is no live one. */
  picture: ReactNode;
  legend: ReactNode;
  /** The document: what stands below the chart, and instead of it on a narrow screen. */
  list: ReactNode;
}

/** Up to this width an opened event covers the page as a sheet; from there on it stands beside the chart. */
const sheetWidth = "(max-width: 63.99rem)";
const listId = "event-list";

/** The chart's place, the event opened beside it, and the list; alive where the browser runs scripts. */
export function TimelineStage({ data, filteredOut, opened, picture, legend, list }: TimelineStageProps) {
  const words = timelineWords[data.locale];
  const place = useRef<HTMLDivElement>(null);
  const document = useRef<HTMLDivElement>(null);
  const chart = useChart(place);
  const [drawn, setDrawn] = useState(false);
  const showDrawn = useCallback(() => setDrawn(true), []);
  const isSheet = useMedia(sheetWidth);
  const [lanes, setLanes] = useState<LaneSort>(data.lanes);
  const shown = useRef({ lanes: data.lanes, window: data.askedWindow });

  const writeShown = useCallback(() => {
    const { lanes: sort, window } = shown.current;
    writeAddress({ lanes: sort === "kind" ? null : sort, window });
  }, []);
  const moment = JSON.stringify([data.moment, data.step?.id]);
  const hasMoved = useCallback(() => shown.current.window !== null, []);
  const opening = useOpening(data, hasMoved);
  const stepId = data.step?.id;
  const lastStep = useRef(stepId);
  useEffect(() => {
    // What the reader had in sight was left for what the step points at; the address says so already.
    if (lastStep.current !== stepId) shown.current.window = null;
    lastStep.current = stepId;
  }, [stepId]);
  const { slug, open, close } = useOpenedEvent(opened?.slug ?? null, moment, writeShown);
  const onWindow = useCallback(
    (window: string) => {
      shown.current.window = window;
      writeShown();
    },
    [writeShown],
  );
  const chooseLanes = (sort: LaneSort) => {
    shown.current.lanes = sort;
    setLanes(sort);
    writeShown();
  };
  useEntries(document, isSheet, open);

  const { base, query } = data.shortPages;
  const failed = (
    <div className={styles["broken"]} role="alert">
      <p className={styles["failed"]}>{words.failedTitle}</p>
      <p>
        <a href={`#${listId}`}>{words.failedText}</a>
      </p>
      <button type="button" className={buttonClass()} onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
  const height: CSSProperties & Record<"--chart-height", string> = {
    "--chart-height": `${data.height[lanes]}px`,
  };
  return (
    <>
      <div className={styles["timeline"]} style={height}>
        <div className={styles["tools"]}>
          <LaneChooser chosen={lanes} onChoose={chooseLanes} words={words} />
        </div>
        <div className={styles["stage"]} data-opened={slug !== null}>
          <div ref={place} className={styles["chart"]} {...(data.step?.event && stepTarget)}>
            {chart.is === "ready" && (
              <ChartBoundary instead={failed}>
                <chart.Chart
                  key={opening}
                  data={data}
                  lanes={lanes}
                  selected={slug ?? data.step?.event ?? null}
                  onOpen={open}
                  onClose={close}
                  onWindow={onWindow}
                  onDrawn={showDrawn}
                />
              </ChartBoundary>
            )}
            {chart.is === "failed" && failed}
            {chart.is !== "failed" && !drawn && (
              <div className={styles["opening"]} data-covered={chart.is === "ready"}>
                <p className={styles["waiting"]}>
                  {words.loading} <a href={`#${listId}`}>{words.toList}</a>
                </p>
                {picture}
              </div>
            )}
          </div>
          <EventPanel
            slug={slug}
            written={opened}
            addressOf={(event) => `${base}${event}/brief${query}`}
            isSheet={isSheet}
            onClose={close}
            words={words}
          />
        </div>
        <div className={styles["about"]}>
          {filteredOut !== null && <p className={styles["counts"]}>{filteredOut}</p>}
          {legend}
        </div>
      </div>
      <div ref={document} id={listId} className={styles["document"]}>
        {list}
      </div>
    </>
  );
}

/**
 * How often the chart has opened: anew at another moment, so that its day is in sight, unless the reader has chosen a
 * window, which is kept; and at another step of the guided reading, when its event needn't be in sight where the chart is.
 */
function useOpening(
  { moment, step, window: { from, to }, askedWindow }: TimelineData,
  hasMoved: () => boolean,
): number {
  const day = JSON.stringify(moment);
  const [opening, setOpening] = useState({ day, count: 0 });
  if (opening.day !== day)
    setOpening(({ count }) => ({ day, count: askedWindow === null ? count + 1 : count }));

  const id = step?.id;
  const opened = useRef({ id, range: `${from} ${to}` });
  useEffect(() => {
    const last = opened.current;
    const range = `${from} ${to}`;
    if (id === undefined || last.id === id) return;
    opened.current = { id, range };
    if (last.range !== range || hasMoved())
      setOpening(({ count, ...rest }) => ({ ...rest, count: count + 1 }));
  }, [id, from, to, hasMoved]);
  return opening.count;
}

/** Where an opened event is a sheet, the headlines of the list open it too; elsewhere they lead to its page. */
function useEntries(
  list: RefObject<HTMLElement | null>,
  isSheet: boolean,
  open: (slug: string) => void,
): void {
  useEffect(() => {
    const element = list.current;
    if (!isSheet || !element) return;
    const follow = (event: MouseEvent) => {
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const link = event.target instanceof Element ? event.target.closest("a[data-event]") : null;
      const slug = link?.getAttribute("data-event");
      if (!plain || !slug) return;
      event.preventDefault();
      open(slug);
    };
    element.addEventListener("click", follow);
    return () => element.removeEventListener("click", follow);
  }, [list, isSheet, open]);
}
