import { differencesOf } from "@claimline/model/event/content-parts";
import type { EventContent } from "@claimline/model/event/schema";
import { sameValue } from "@claimline/model/same-value";

/** What a save holds. */
export interface Sent {
  content: EventContent;
  note: string;
}

const keptAtMost = 20;

/** Saves that were sent and never answered: they may have been stored all the same. */
export class SentSaves {
  #saves: readonly Sent[] = [];

  add(save: Sent): void {
    this.#saves = [save, ...this.#saves].slice(0, keptAtMost);
  }

  clear(): void {
    this.#saves = [];
  }

  holds(content: EventContent): boolean {
    return this.#saves.some((save) => sameValue(save.content, content));
  }

  /** Those of which a newer version holds every change, the last first. */
  storedIn(base: EventContent, newer: EventContent): readonly Sent[] {
    return this.#saves.filter(({ content }) => {
      const changed = differencesOf(base, base, content).map(({ part }) => part);
      const lacking = new Set(differencesOf(content, content, newer).map(({ part }) => part));
      return changed.length > 0 && changed.every((part) => !lacking.has(part));
    });
  }
}
