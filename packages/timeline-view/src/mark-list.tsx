import { memo, type MouseEvent, type RefObject } from "react";
import type { Locale } from "@claimline/model/locale";
import type { Arrangement, ChartMark } from "./arrange.ts";
import { say } from "./chart-words.ts";
import styles from "./timeline-chart.module.css";
import type { Steering } from "./use-steering.ts";

interface MarkListProps {
  arrangement: Arrangement;
  locale: Locale;
  selected: string | null;
  /** Pixels of one day, to show where a mark is being moved. */
  dayWidth: number;
  list: RefObject<HTMLDivElement | null>;
  steering: Pick<Steering, "current" | "moving" | "activate" | "onKeyDown" | "onFocus" | "onBlur">;
  hintId: string;
  /** Pixels by which the range in sight has left the one that was arranged. */
  shift: number;
}

const rowInset = 1;

/**
 * What assistive technology and the keyboard meet: a list box over what vis-timeline draws, lane by lane. It shows
 * nothing but focus and the opened event.
 */
export function MarkList(props: MarkListProps) {
  const { arrangement, locale, hintId, list, steering, shift } = props;
  const order = new Map(arrangement.marks.map(({ id }, index) => [id, index + 1]));
  const empty = arrangement.marks.length === 0;
  const activate = ({ target }: MouseEvent) => {
    const id = target instanceof Element ? target.closest('[role="option"]')?.id : undefined;
    const mark = arrangement.marks.find((one) => one.id === id);
    if (mark) steering.activate(mark);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has one of two roles
    <div
      ref={list}
      // A list box must have options; without any the place keeps focus and keys.
      role={empty ? "group" : "listbox"}
      className={styles.list}
      tabIndex={-1}
      aria-label={say("events", locale)}
      aria-describedby={hintId}
      aria-orientation={empty ? undefined : "horizontal"}
      style={{ transform: `translateX(${shift}px)` }}
      onClick={activate}
      onKeyDown={steering.onKeyDown}
      onFocus={({ target }) => steering.onFocus(target.id === "" ? null : target.id)}
      onBlur={steering.onBlur}
    >
      {arrangement.lanes.map((lane, index) => {
        const marks = arrangement.marks.filter((mark) => mark.laneIndex === index);
        if (marks.length === 0) return null;
        return (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option group, but of a list box that isn't a select
          <div key={lane.id} role="group" aria-label={lane.label}>
            {marks.map((mark) => {
              const moved = steering.moving?.id === mark.id ? steering.moving.days : null;
              return (
                <MarkOption
                  key={mark.id}
                  mark={mark}
                  top={lane.top + mark.top}
                  place={order.get(mark.id) ?? 1}
                  of={arrangement.marks.length}
                  opened={mark.type === "event" && mark.item.slug === props.selected}
                  current={mark.id === steering.current?.id}
                  moved={moved}
                  movedPixels={(moved ?? 0) * props.dayWidth}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

interface MarkOptionProps {
  mark: ChartMark;
  top: number;
  place: number;
  of: number;
  opened: boolean;
  /** Tab leads to it. */
  current: boolean;
  /** The days that it is being moved, and how far that is. */
  moved: number | null;
  movedPixels: number;
}

/** Kept while the chart is only moved: there are up to three hundred. */
const MarkOption = memo(function MarkOption(props: MarkOptionProps) {
  const { mark, top, place, of, opened, current, moved, movedPixels } = props;
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- lies over what another library draws
      role="option"
      id={mark.id}
      className={styles.option}
      aria-label={mark.name}
      aria-selected={opened}
      aria-posinset={place}
      aria-setsize={of}
      data-moving={moved === null ? undefined : moved}
      tabIndex={current ? 0 : -1}
      style={{
        left: mark.left - 3 + movedPixels,
        width: mark.right - mark.left + 6,
        top: top + rowInset,
      }}
    />
  );
});
