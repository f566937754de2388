"use client";

import { buttonClass } from "@claimline/design/button";
import {
  Children,
  type KeyboardEvent as ReactKeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import styles from "./guide-bar.module.css";
import { bringStepIntoSight } from "./into-sight.ts";
import { useMedia } from "../timeline/use-media.ts";
import { useCardScroll } from "./use-card-scroll.ts";
import { useStepTravel } from "./use-step-travel.ts";

export interface GuideBarProps {
  /** From 0: the step of the page. */
  shown: number;
  steps: readonly { id: string; href: string; name: string; spoken: string }[];
  /** The page without the guided reading. */
  close: string;
  words: Record<"region" | "previous" | "next" | "nextName" | "close", string>;
  /** One card for each step. */
  children: ReactNode;
}

/** Where the steps stand in a column beside the page; narrower or lower windows have them in a row at their foot. */
const columnRoom = "(min-width: 75rem) and (min-height: 34rem)";

/**
 * The guided reading beside the page, or at the window's foot: the steps' cards and the ways to the next and the
 * previous one, which are links. With script the arrow keys lead there too, and so does scrolling or swiping the cards.
 */
export function GuideBar({ shown, steps, close, words, children }: GuideBarProps) {
  const row = useRef<HTMLDivElement>(null);
  const { index, isLoading, go } = useStepTravel(
    shown,
    steps.map(({ href }) => href),
  );
  const isAlive = useSyncExternalStore(
    stays,
    () => true,
    () => false,
  );
  const isColumn = useMedia(columnRoom);
  useCardScroll(row, index, isAlive ? (isColumn ? "column" : "row") : null, go);
  useStepInSight(steps[shown]?.id ?? "");
  useArrowsOnPage(index, go);
  const step = steps[index];

  const press = (event: ReactKeyboardEvent) => {
    const to = stepByKey(event, index, steps.length);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    go(to);
  };
  const way = (to: number, { name, className, content }: Way) => {
    const target = steps[to];
    return (
      <a
        className={className}
        aria-label={name}
        {...(target === undefined
          ? { role: "link", "aria-disabled": true, tabIndex: -1 }
          : { href: target.href, rel: "nofollow", onClick: (event) => follow(event, () => go(to)) })}
      >
        {content}
      </a>
    );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are those of the links in it
    <section
      id="guide"
      className={styles["bar"]}
      aria-label={words.region}
      data-own-address=""
      data-busy={isLoading || undefined}
      data-alive={isAlive || undefined}
      onKeyDown={press}
    >
      <div className={styles["line"]}>
        <p className={styles["count"]}>{step?.name}</p>
        <div className={styles["ways"]}>
          {way(index - 1, {
            name: words.previous,
            className: buttonClass(),
            content: <Icon d="M9.5 3.5L5 8L9.5 12.5" />,
          })}
          {way(index + 1, {
            name: words.nextName,
            className: buttonClass("primary"),
            content: (
              <>
                {words.next} <Icon d="M6.5 3.5L11 8L6.5 12.5" />
              </>
            ),
          })}
          <a className={buttonClass("quiet")} href={close} aria-label={words.close}>
            <Icon d="M4 4L12 12M12 4L4 12" />
          </a>
        </div>
      </div>
      <div ref={row} className={styles["cards"]}>
        {Children.map(children, (card, place) => (
          <div
            className={styles["place"]}
            data-shown={place === index}
            inert={!isColumn && place !== index}
            {...(isColumn && place === index && { "aria-current": "step" as const })}
          >
            {isColumn &&
              way(place, { name: steps[place]?.name ?? "", className: styles["number"], content: place + 1 })}
            {card}
          </div>
        ))}
      </div>
      <div className={styles["progress"]} aria-hidden="true">
        <div style={{ inlineSize: `${(100 * (index + 1)) / steps.length}%` }} />
      </div>
      <Said>{step ? `${step.name}: ${step.spoken}` : ""}</Said>
    </section>
  );
}

/** Once script runs, it goes on running. */
const stays = () => () => undefined;

interface Way {
  name: string;
  className: string | undefined;
  content: ReactNode;
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" />
    </svg>
  );
}

/** Says the step that the reader has come to; nothing when the page opens with it. */
function Said({ children }: { children: string }) {
  const first = useRef(children);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (children === first.current) return;
    first.current = "";
    setSaid(children);
  }, [children]);
  return <output className="cl-visually-hidden">{said}</output>;
}

function follow(event: MouseEvent, go: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  go();
}

function stepByKey(
  event: Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">,
  index: number,
  count: number,
): number | null {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  switch (event.key) {
    case "ArrowRight":
      return Math.min(index + 1, count - 1);
    case "ArrowLeft":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Left and right lead on also while nothing on the page has the focus, and so nothing else needs them. */
function useArrowsOnPage(index: number, go: (to: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target !== document.body || event.defaultPrevented) return;
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const to = stepByKey(event, index, Number.POSITIVE_INFINITY);
      if (to !== null) go(to);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [index, go]);
}

/** Whenever the page has another step, what it points at comes into sight. */
function useStepInSight(id: string): void {
  const last = useRef<string>(null);
  useEffect(() => {
    if (last.current === id) return;
    const calmly = last.current === null || matchMedia("(prefers-reduced-motion: reduce)").matches;
    last.current = id;
    bringStepIntoSight(calmly);
  }, [id]);
}
