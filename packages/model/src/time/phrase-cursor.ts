import type { Sense } from "./phrase-sense.ts";
import type { Term } from "./phrase-terms.ts";
import { PhraseFailure, type PhraseProblemCode } from "./read-when-problem.ts";

/** A place in the terms of a text. Readers that don't find what they look for put it back where it was. */
export class PhraseCursor {
  readonly text: string;
  readonly terms: readonly Term[];
  #at = 0;
  #furthest = 0;

  constructor(text: string, terms: readonly Term[]) {
    this.text = text;
    this.terms = terms;
  }

  get at(): number {
    return this.#at;
  }

  set at(place: number) {
    this.#at = place;
    this.#furthest = Math.max(this.#furthest, place);
  }

  /** The term that comes next, or one further on. */
  peek(ahead = 0): Term | undefined {
    return this.terms[this.#at + ahead];
  }

  get isAtEnd(): boolean {
    return this.#at >= this.terms.length;
  }

  /** Where the next term starts in the text. */
  get position(): number {
    return this.peek()?.start ?? this.text.length;
  }

  mark(mark: string): boolean {
    return this.takeIf((term) => term.type === "mark" && term.mark === mark);
  }

  /** The sense of that type of the next term, which is then passed. */
  take<Type extends Sense["type"]>(type: Type): Extract<Sense, { type: Type }> | null {
    const sense = this.sense(type);
    if (sense) this.at++;
    return sense;
  }

  /** The sense of that type of the next term, or one further on. */
  sense<Type extends Sense["type"]>(type: Type, ahead = 0): Extract<Sense, { type: Type }> | null {
    const term = this.peek(ahead);
    if (term?.type !== "word") return null;
    return term.senses.find((sense): sense is Extract<Sense, { type: Type }> => sense.type === type) ?? null;
  }

  /** A number with so many digits, as written. */
  number(least: number, most: number): string | null {
    const term = this.peek();
    if (term?.type !== "number" || term.digits.length < least || term.digits.length > most) return null;
    this.at++;
    return term.digits;
  }

  takeIf(fits: (term: Term) => boolean): boolean {
    const term = this.peek();
    if (!term || !fits(term)) return false;
    this.at++;
    return true;
  }

  /** What a reader finds, or null and the cursor where it was. */
  attempt<Found>(reader: () => Found | null): Found | null {
    const from = this.#at;
    const found = reader();
    if (found === null) this.#at = from;
    return found;
  }

  /** A problem of the text since a place in the terms. */
  failure(code: PhraseProblemCode, from: number): PhraseFailure {
    const start = this.terms[from]?.start ?? this.text.length;
    const end = this.terms[Math.max(this.#at - 1, from)]?.end ?? this.text.length;
    return new PhraseFailure(code, start, this.text.slice(start, end));
  }

  /** The problem of a text that no reading fits: the first term that none could pass. */
  stuck(): PhraseFailure {
    const term = this.terms[this.#furthest];
    if (!term) return new PhraseFailure("incomplete", this.text.length, "");
    const unknown = this.terms.slice(this.#furthest).find((other) => isForeign(other)) ?? term;
    return new PhraseFailure(
      isForeign(unknown) ? "not-understood" : "misplaced",
      unknown.start,
      unknown.text,
    );
  }
}

function isForeign(term: Term): boolean {
  return (
    (term.type === "word" && term.senses.length === 0) ||
    (term.type === "mark" && !"-.,:/()?~%".includes(term.mark))
  );
}
