import type { RefObject } from "react";
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
            {marks.map((mark) => (
              <MarkOption
                key={mark.id}
                {...props}
                mark={mark}
                top={lane.top + mark.top}
                place={order.get(mark.id) ?? 1}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface MarkOptionProps extends MarkListProps {
  mark: ChartMark;
  top: number;
  place: number;
}

function MarkOption({ mark, top, place, arrangement, selected, dayWidth, steering }: MarkOptionProps) {
  const opened = mark.type === "event" && mark.item.slug === selected;
  const moved = steering.moving?.id === mark.id ? steering.moving.days : null;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box has the keys
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- lies over what another library draws
      role="option"
      id={mark.id}
      className={styles.option}
      aria-label={mark.name}
      aria-selected={opened}
      aria-posinset={place}
      aria-setsize={arrangement.marks.length}
      data-moving={moved === null ? undefined : moved}
      tabIndex={mark.id === steering.current?.id ? 0 : -1}
      style={{
        left: mark.left - 3 + (moved ?? 0) * dayWidth,
        width: mark.right - mark.left + 6,
        top: top + rowInset,
      }}
      onClick={() => steering.activate(mark)}
    />
  );
}
