/** As much of a data set as is needed to bring it to new contents. */
interface Contents<Entry> {
  getIds: () => (string | number)[];
  get: (id: string) => Entry | null;
  remove: (ids: (string | number)[]) => unknown;
  update: (entries: Entry[]) => unknown;
}

/** `drawnAs` tells apart all that looks different or stands elsewhere. */
interface Drawn {
  id: string;
  drawnAs: string;
}

/**
 * Brings a data set to new contents. What stays keeps its elements, and what looks the same isn't touched: for each
 * entry that is updated vis-timeline has the page laid out anew.
 */
export function replaceContents<Entry extends Drawn>(set: Contents<Entry>, contents: readonly Entry[]): void {
  const kept = new Set(contents.map(({ id }) => id));
  set.remove(set.getIds().filter((id) => !kept.has(String(id))));
  set.update(contents.filter(({ id, drawnAs }) => set.get(id)?.drawnAs !== drawnAs));
}
