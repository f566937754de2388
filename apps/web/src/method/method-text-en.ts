import type { MethodText } from "./method-text.ts";

export const methodTextEn: MethodText = {
  title: "How assessments are made",
  lede: "What is recorded is who said what, when, and where it can be checked. Whether an event counts as confirmed, claimed or contested follows from that by fixed rules. Nobody enters it by hand.",
  rulesTitle: "Seven rules",
  rules: [
    {
      heading: "Parties are counted, not voices",
      text: "Whoever speaks, speaks for a party: the secretary general for NATO, the intelligence service for its state. Two authorities of one state are one party. Media that relay a claim are no party and change nothing about the assessment.",
    },
    {
      heading: "Every claim takes a position",
      text: "It supports the event (says, confirms, confirms in part, announces), it opposes it (denies, disputes) or it stays neutral (hints, demands, comments, sees no evidence). A party can also retract what it said itself.",
    },
    {
      heading: "A party’s last word counts",
      text: "What counts is what a party said last. A neutral remark doesn’t undo an earlier commitment, and a claim without an exact date doesn’t replace a dated one. Earlier positions stay visible.",
    },
    {
      heading: "Only another party can confirm",
      text: "Whoever says something first can’t confirm it. Confirmed means that another party confirms it. When several parties say the same without confirming it, it is corroborated. When only one party speaks of it, it stays that side’s account.",
    },
    {
      heading: "Opposition is shown, not set off",
      text: "When a party denies the event, the assessment says so beside it: contested. Something confirmed can be contested too. The denial doesn’t make it less certain, nor does the confirmation make the denial smaller.",
    },
    {
      heading: "A plan is not an event",
      text: "What is announced counts as announced until another event shows that it took place. When the date passes and nothing becomes known of it, it is overdue.",
    },
    {
      heading: "The reasons are part of it",
      text: "With every event stands, in one sentence, why its assessment is what it is, and for each party what it says and since when. Utterances themselves, such as a denial or an appeal, are recorded only as having been made, not as true.",
    },
  ],
  marksTitle: "The marks",
  marksText: "Every mark stands beside its word and can be told apart in a single colour too.",
  marks: {
    confirmed: "A party other than the one that said so first confirms it.",
    partly_confirmed: "Another party confirms part of it.",
    corroborated: "At least two parties say so, and no other confirms it.",
    claimed: "Only one party says so.",
    announced: "It has only been announced so far.",
    stated: "It is an utterance: it was made. Whether it is true is another question.",
    withdrawn: "The party that said so has retracted it.",
    none: "No party says so; all that is known is the denial, or the report of an outlet.",
  },
  flags: {
    contested: "At least one party denies or disputes it.",
    overdue: "The announced time has passed without anything becoming known of it.",
    fulfilledBy: "What was announced took place; an event of its own records it.",
  },
  datesTitle: "Dates",
  datesText:
    "A date is never shown more precisely than its source gives it. It is kept in ISO 8601-2 (EDTF); the page of an event gives that notation.",
  dates: [
    { when: "2024-10-28", meaning: "A certain day." },
    { when: "2024-10-08/2024-10-13", meaning: "On one of these days or over several; no more is known." },
    { when: "../2024-10-28", meaning: "Only the latest possible date is known." },
    { when: "2024-10-28/..", meaning: "Only the earliest possible date is known." },
    { when: "2024-10~", meaning: "Approximately." },
    { when: "2024-12", meaning: "A month, no certain day." },
  ],
  timesTitle: "Four times",
  times: [
    "When something happened, when a party spoke of it, when the source appeared, and when we published it are four different times. They are kept apart and never mixed.",
  ],
  knownTitle: "What was known on a day",
  known: [
    "Every story can be shown as it was known on an earlier day. A claim counts as known once it had been made and its first source had appeared. Events, figures and assessments of later days are then left out.",
    "Headlines and summaries are in today’s wording even then. How a page looked here at the time can be seen from the list of changes.",
  ],
  correctionsTitle: "Changes and corrections",
  corrections: [
    "Every published version is kept. When something was wrong, it is marked as a correction, with a note that says what was wrong. Nothing published is deleted; when something is unpublished, its address stays and says so.",
  ],
};
