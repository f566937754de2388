import type { SearchParams } from "../reading/moment.ts";
import { type PagePath, withQuery } from "./site-address.ts";

/** The address without the fields that a form was sent with unfilled; `null` when it has none. */
export function withoutBlanks(path: PagePath, search: SearchParams): PagePath | null {
  const entries = Object.entries(search).flatMap(([name, values = []]) =>
    [values].flat().map((value): [name: string, value: string] => [name, value]),
  );
  const filled = entries.filter(([, value]) => value !== "");
  return filled.length === entries.length ? null : withQuery(path, filled);
}
