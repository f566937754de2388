import { slugFrom } from "@claimline/model/slug";

/** Gives the events of a file addresses that stay the same however often it is read: by title, then date, then number. */
export class EventSlugs {
  readonly #taken = new Set<string>();

  /** An address that the file itself gives. False when it has given it before. */
  take(slug: string): boolean {
    if (this.#taken.has(slug)) return false;
    this.#taken.add(slug);
    return true;
  }

  make(title: string, when: string | null, row: number): string {
    const date = slugFrom(when ?? "");
    const titled = slugFrom(title);
    const wanted = titled || `event-${date || row}`;
    for (const slug of [
      wanted,
      ...(titled && date ? [`${wanted}-${date}`.slice(0, 92).replace(/-+$/u, "")] : []),
    ])
      if (this.take(slug)) return slug;
    for (let number = 2; ; number += 1) {
      const slug = `${wanted}-${number}`;
      if (this.take(slug)) return slug;
    }
  }
}
