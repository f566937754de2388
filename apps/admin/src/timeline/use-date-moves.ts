"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useLocalDrafts } from "../event/local-drafts.tsx";
import type { DeskItem, Moves } from "./moved-window.ts";

/** A server that takes longer is as good as none. */
const patienceMs = 15_000;

/** A date of an event and the one before it, as EDTF. */
export interface DateMove {
  slug: string;
  title: string;
  from: string;
  to: string;
}

/** Why an event stays where it is. */
export type Refusal = "role" | "review" | "scheduled";

/** What became of the last move. */
export type MoveStatus =
  | { type: "none" }
  | { type: "moving" | "undone"; move: DateMove }
  | { type: "moved"; move: DateMove; live: boolean }
  /** So many events that no zooming takes apart. */
  | { type: "together"; count: number }
  | { type: "refused"; slug: string; title: string; reason: Refusal }
  /** Somebody else has saved the date since it was read. */
  | { type: "stale"; move: DateMove; by: string | null }
  | { type: "problem"; move: DateMove; problem: CallProblem; retry: () => void };

interface DateMoveOptions {
  story: string;
  onMoves: (change: (moves: Moves) => Moves) => void;
  /** Asks for what is drawn anew. */
  reload: () => Promise<void>;
}

/**
 * Saves dates as drafts, one after the other and each on the version read just before it; a date that somebody else has
 * changed since it was drawn is never overwritten. Moves can be undone and done again, which are saves like others.
 */
export function useDateMoves({ story, onMoves, reload }: DateMoveOptions) {
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const { queue } = useLocalDrafts();
  const history = useRef<{ done: readonly DateMove[]; undone: readonly DateMove[] }>({
    done: [],
    undone: [],
  });
  const [may, setMay] = useState({ undo: false, redo: false });
  const [status, setStatus] = useState<MoveStatus>({ type: "none" });

  function remember(done: readonly DateMove[], undone: readonly DateMove[]) {
    history.current = { done, undone };
    setMay({ undo: done.length > 0, redo: undone.length > 0 });
  }

  function draw({ slug, to }: DateMove, when: string | null) {
    onMoves((moves) => {
      const next = new Map(moves);
      if (when !== null) next.set(slug, when);
      // Unless it is being moved on already.
      else if (next.get(slug) === to) next.delete(slug);
      return next;
    });
  }

  async function save(move: DateMove, retry: () => void): Promise<MoveStatus> {
    const { slug, from, to } = move;
    const signal = AbortSignal.timeout(patienceMs);
    try {
      const present = await client.desk.event.query({ story, slug }, { signal });
      const { id, version, content, state, visibility, savedBy, editable } = present;
      if (content.when !== from) return { type: "stale", move, by: savedBy };
      const reason = refusalOf({ state, editable });
      if (reason) return { type: "refused", slug, title: move.title, reason };
      await client.event.saveDraft.mutate({ id, version, content: { ...content, when: to } }, { signal });
      return { type: "moved", move, live: visibility === "live" };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "stale-version") return { type: "stale", move, by: null };
      return { type: "problem", move, problem, retry };
    }
  }

  /** Saves the move that is due once those before it are through, and then calls `after`. */
  async function apply(
    due: () => DateMove | undefined,
    after: (move: DateMove) => void = (move) => remember([...history.current.done, move], []),
    undoing = false,
  ): Promise<void> {
    await queue.run(async () => {
      const move = due();
      if (!move) return;
      draw(move, move.to);
      setStatus({ type: "moving", move });
      const result = await save(move, () => void apply(due, after, undoing));
      if (result.type === "moved") after(move);
      // Steps of an event that is elsewhere by now lead nowhere.
      if (result.type === "stale") {
        const others = ({ slug }: DateMove) => slug !== move.slug;
        remember(history.current.done.filter(others), history.current.undone.filter(others));
      }
      setStatus(undoing && result.type === "moved" ? { type: "undone", move } : result);
      await Promise.all([
        reload(),
        queries.invalidateQueries(api.desk.events.pathFilter()),
        queries.invalidateQueries(api.desk.event.queryFilter()),
        queries.invalidateQueries(api.desk.stories.queryFilter()),
      ]);
      draw(move, null);
    });
  }

  function undo() {
    const last = () => history.current.done.at(-1);
    void apply(
      () => turned(last()),
      () => {
        const { done, undone } = history.current;
        const move = last();
        if (move) remember(done.slice(0, -1), [...undone, move]);
      },
      true,
    );
  }

  function redo() {
    void apply(
      () => history.current.undone.at(-1),
      (move) => remember([...history.current.done, move], history.current.undone.slice(0, -1)),
    );
  }

  return {
    status,
    may,
    undo,
    redo,
    move: (move: DateMove) => {
      // Drawn at once, whatever is still being saved.
      draw(move, move.to);
      void apply(() => move);
    },
    tell: setStatus,
  };
}

/** What keeps an event from being moved here; `null`: nothing. */
export function refusalOf({ state, editable }: Pick<DeskItem, "state" | "editable">): Refusal | null {
  if (!editable) return "role";
  if (state === "scheduled") return "scheduled";
  return state === "in_review" || state === "approved" ? "review" : null;
}

function turned(move: DateMove | undefined): DateMove | undefined {
  return move && { ...move, from: move.to, to: move.from };
}
