/** As much of a data set as is needed to bring it to new contents. */
interface Contents<Entry> {
  getIds: () => (string | number)[];
  remove: (ids: (string | number)[]) => unknown;
  update: (entries: Entry[]) => unknown;
}

/** Brings a data set to new contents; what stays keeps its elements. */
export function replaceContents<Entry extends { id: string }>(set: Contents<Entry>, contents: Entry[]): void {
  const kept = new Set(contents.map(({ id }) => id));
  set.remove(set.getIds().filter((id) => !kept.has(String(id))));
  set.update(contents);
}
