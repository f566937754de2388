import type { SearchParams } from "./moment.ts";

/** What Next gives a page: the parts of its path by name, and the parameters after `?`. */
export interface PageProps<Part extends string> {
  params: Promise<Readonly<Record<Part, string>>>;
  searchParams: Promise<SearchParams>;
}
