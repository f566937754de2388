"use client";

import type { CallProblem } from "../api-client/problem-of.ts";
import own from "./record-office.module.css";

/** What keeps a step from being taken, place by place. */
export function ProblemPlaces({ problem: { fields } }: { problem: CallProblem }) {
  if (fields.length === 0) return null;
  return (
    <ul className={own.moves}>
      {fields.map(({ path, message }) => (
        <li key={path}>
          {path.split(".").at(-1)}: {message}
        </li>
      ))}
    </ul>
  );
}
