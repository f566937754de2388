import type { Locale } from "../locale.ts";
import type { Stance } from "./stance.ts";

/** A phrase in the form after a singular and after a plural subject, which stands for `{who}`. */
export type Phrase = readonly [singular: string, plural: string];

/** What a party took back, by what that had been. */
export type TakenBack = "announcement" | "confirmation" | "account" | "other";

/** The words of which the sentence "why?" is made, in one language. "It" is what the event's title says. */
export interface SentenceWording {
  stance: Readonly<Record<Stance, Phrase>>;
  /** The two confirmations with the date of their beginning, `{since}`. */
  stanceSince: Readonly<Record<"confirms" | "confirms_in_part", Phrase>>;
  /** Where one party alone does more than announce. */
  onlyOne: Readonly<Record<"asserts" | "confirms" | "confirms_in_part", Phrase>>;
  takenBack: Readonly<Record<TakenBack, Phrase>>;
  utterance: Phrase;
  noSideSaysSo: string;
  noOtherSideSaysSo: string;
  noSideSaysItTookPlace: string;
  noParty: string;
  overdue: string;
  /** `{event}` is the title of the event that fulfils this one. */
  fulfilledBy: string;
  /** `{date}` is a date after "since". */
  atTheLatest: string;
}

const de: SentenceWording = {
  stance: {
    asserts: ["{who} gibt es an", "{who} geben es an"],
    confirms: ["{who} bestätigt es", "{who} bestätigen es"],
    confirms_in_part: ["{who} bestätigt es teilweise", "{who} bestätigen es teilweise"],
    announces: ["{who} kündigt es an", "{who} kündigen es an"],
    denies: ["{who} weist es zurück", "{who} weisen es zurück"],
    disputes: ["{who} bestreitet es", "{who} bestreiten es"],
    hints: ["{who} deutet es an", "{who} deuten es an"],
    demands: ["{who} fordert es", "{who} fordern es"],
    comments: ["{who} äußert sich dazu", "{who} äußern sich dazu"],
    no_evidence: ["{who} sieht dafür keine Belege", "{who} sehen dafür keine Belege"],
    retracts: ["{who} nimmt es zurück", "{who} nehmen es zurück"],
  },
  stanceSince: {
    confirms: ["{who} bestätigt es {since}", "{who} bestätigen es {since}"],
    confirms_in_part: ["{who} bestätigt es {since} teilweise", "{who} bestätigen es {since} teilweise"],
  },
  onlyOne: {
    asserts: ["bislang gibt das nur {who} an", "bislang geben das nur {who} an"],
    confirms: ["bislang bestätigt das nur {who}", "bislang bestätigen das nur {who}"],
    confirms_in_part: [
      "bislang bestätigt das nur {who}, und zwar teilweise",
      "bislang bestätigen das nur {who}, und zwar teilweise",
    ],
  },
  takenBack: {
    announcement: [
      "{who} hat eine frühere Ankündigung zurückgenommen",
      "{who} haben eine frühere Ankündigung zurückgenommen",
    ],
    confirmation: [
      "{who} hat eine frühere Bestätigung zurückgenommen",
      "{who} haben eine frühere Bestätigung zurückgenommen",
    ],
    account: [
      "{who} hat eine frühere Angabe zurückgenommen",
      "{who} haben eine frühere Angabe zurückgenommen",
    ],
    other: [
      "{who} hat eine frühere Äußerung zurückgenommen",
      "{who} haben eine frühere Äußerung zurückgenommen",
    ],
  },
  utterance: [
    "hier zählt, dass es gesagt wurde, nicht, ob es zutrifft: Geäußert hat sich {who}",
    "hier zählt, dass es gesagt wurde, nicht, ob es zutrifft: Geäußert haben sich {who}",
  ],
  noSideSaysSo: "dass es so ist, gibt keine Seite an",
  noOtherSideSaysSo: "keine andere Seite gibt es an",
  noSideSaysItTookPlace: "dass es eingetreten ist, gibt bislang keine Seite an",
  noParty: "keine Seite hat sich dazu geäußert; Medienberichte allein zählen nicht",
  overdue: "der angekündigte Zeitraum ist verstrichen; dass es eingetreten ist, gibt keine Seite an",
  fulfilledBy: "es ist eingetreten: „{event}“",
  atTheLatest: "spätestens {date}",
};

const en: SentenceWording = {
  stance: {
    asserts: ["{who} says so", "{who} say so"],
    confirms: ["{who} confirms it", "{who} confirm it"],
    confirms_in_part: ["{who} confirms it in part", "{who} confirm it in part"],
    announces: ["{who} announces it", "{who} announce it"],
    denies: ["{who} denies it", "{who} deny it"],
    disputes: ["{who} disputes it", "{who} dispute it"],
    hints: ["{who} hints at it", "{who} hint at it"],
    demands: ["{who} demands it", "{who} demand it"],
    comments: ["{who} comments on it", "{who} comment on it"],
    no_evidence: ["{who} sees no evidence of it", "{who} see no evidence of it"],
    retracts: ["{who} retracts it", "{who} retract it"],
  },
  stanceSince: {
    confirms: ["{who} has confirmed it {since}", "{who} have confirmed it {since}"],
    confirms_in_part: ["{who} has confirmed it in part {since}", "{who} have confirmed it in part {since}"],
  },
  onlyOne: {
    asserts: ["so far only {who} says so", "so far only {who} say so"],
    confirms: ["so far only {who} confirms it", "so far only {who} confirm it"],
    confirms_in_part: [
      "so far only {who} confirms it, and only in part",
      "so far only {who} confirm it, and only in part",
    ],
  },
  takenBack: {
    announcement: [
      "{who} has withdrawn an earlier announcement",
      "{who} have withdrawn an earlier announcement",
    ],
    confirmation: [
      "{who} has withdrawn an earlier confirmation",
      "{who} have withdrawn an earlier confirmation",
    ],
    account: ["{who} has withdrawn an earlier account", "{who} have withdrawn an earlier account"],
    other: ["{who} has withdrawn an earlier statement", "{who} have withdrawn an earlier statement"],
  },
  utterance: [
    "what counts here is that it was said, not whether it is true: {who} has spoken",
    "what counts here is that it was said, not whether it is true: {who} have spoken",
  ],
  noSideSaysSo: "no side says that it is so",
  noOtherSideSaysSo: "no other side says so",
  noSideSaysItTookPlace: "so far no side says that it took place",
  noParty: "no side has spoken on it; media reports alone do not count",
  overdue: "the announced time has passed; no side says that it took place",
  fulfilledBy: "it took place: “{event}”",
  atTheLatest: "{date} at the latest",
};

export const sentenceWordings: Readonly<Record<Locale, SentenceWording>> = { de, en };
