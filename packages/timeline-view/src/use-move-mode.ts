import type { Locale } from "@claimline/model/locale";
import { addDays, dayOf } from "@claimline/model/time/day";
import { formatDay } from "@claimline/model/time/format-clock";
import { type KeyboardEvent, useState } from "react";
import { type ChartMark, middleOf } from "./arrange.ts";
import { say, sayShift } from "./chart-words.ts";
import { moveDate } from "./move-date.ts";
import type { ChartEditing } from "./timeline-chart-props.ts";

interface MoveInput {
  editing: ChartEditing | undefined;
  locale: Locale;
  timeZone: string;
  marks: readonly ChartMark[];
  tell: (text: string) => void;
}

export interface MoveMode {
  /** The mark that the arrow keys move, and by how many days so far. */
  moving: { id: string; days: number } | null;
  start: (mark: ChartMark) => void;
  /** Tells the page that a mark was moved. */
  drop: (id: string, days: number) => void;
  onMovingKey: (event: KeyboardEvent) => void;
}

const shifts: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Moving an event by keyboard: arrows by a day or a week, Enter drops it, Escape gives up. */
export function useMoveMode({ editing, locale, timeZone, marks, tell }: MoveInput): MoveMode {
  const [moving, setMoving] = useState<MoveMode["moving"]>(null);
  const mayMove = (mark: ChartMark | undefined): boolean =>
    mark?.type === "event" && editing !== undefined && editing.mayMove?.(mark.item.slug) !== false;

  const refuse = (mark: ChartMark | undefined): void => {
    tell(say("mayNotMove", locale));
    if (mark?.type === "event") editing?.onRefused?.(mark.item.slug);
  };
  const start = (mark: ChartMark): void => {
    if (!mayMove(mark)) return refuse(mark);
    setMoving({ id: mark.id, days: 0 });
    tell(say("moveStarted", locale));
  };
  const drop = (id: string, days: number): void => {
    const mark = marks.find((one) => one.id === id);
    if (!mayMove(mark) || mark?.type !== "event") return refuse(mark);
    editing?.onMove(mark.item.slug, { days, when: moveDate(mark.item.when, days) });
  };
  const onMovingKey = (event: KeyboardEvent): void => {
    if (!moving || event.key === "Tab") return;
    event.preventDefault();
    const { id, days } = moving;
    if (event.key === "Escape" || event.key === "Enter") {
      setMoving(null);
      if (event.key === "Enter" && days !== 0) drop(id, days);
      else tell(say("moveStopped", locale));
      return;
    }
    const by = shifts[event.key];
    const mark = marks.find((one) => one.id === id);
    if (by === undefined || !mark) return;
    setMoving({ id, days: days + by });
    const day = addDays(dayOf(middleOf(mark), timeZone), days + by);
    tell(`${sayShift(days + by, locale)}: ${formatDay(day, { locale, weekday: true })}`);
  };
  return { moving, start, drop, onMovingKey };
}
