import { joinSubjects, type NamedActor, subjectOf } from "../actor/name-in-sentence.ts";
import type { Locale } from "../locale.ts";
import { type LocalizedText, showText } from "../localized-text.ts";
import type { Assessment, AssessmentAnswer } from "./assessment.ts";
import { hasSupported, type PartyPosition } from "./current-stances.ts";
import { supportStrength } from "./decide-support.ts";
import { type Phrase, type SentenceWording, sentenceWordings, type TakenBack } from "./sentence-wording.ts";
import { sinceWhen } from "./since-when.ts";
import { type StanceEffect, stanceEffects } from "./stance.ts";

/** What the sentence "why?" is worded with. */
export interface SentenceContext {
  actors: ReadonlyMap<string, NamedActor>;
  /** Titles of the story's events, by slug. */
  titles: ReadonlyMap<string, LocalizedText>;
  locale: Locale;
  /** The story's: names and titles fall back to it. */
  defaultLocale: Locale;
  timeZone: string;
}

/** An assessment in the API's shape, with its reason in the asked locale. */
export function answerAssessment(assessment: Assessment, context: SentenceContext): AssessmentAnswer {
  const { support, contested, overdue, fulfilledBy, rule, parties } = assessment;
  return {
    support,
    contested,
    overdue,
    fulfilledBy,
    rule,
    sentence: assessmentSentence(assessment, context),
    parties: parties.map(({ party, stance, since, claims }) => ({
      party,
      stance,
      since,
      claims: [...claims],
    })),
  };
}

/** Why an assessment is as it is: who says so and who opposes, then what became of a plan. */
export function assessmentSentence(assessment: Assessment, context: SentenceContext): string {
  const words = sentenceWordings[context.locale];
  const sentences = [reason(assessment, context, words)];
  if (assessment.rule !== "only_opposition") {
    sentences.push(stances(having(assessment.parties, "opposes"), context, words));
  }
  if (assessment.fulfilledBy !== null) {
    const title = showText(
      context.titles.get(assessment.fulfilledBy) ?? {},
      context.locale,
      context.defaultLocale,
    );
    sentences.push([
      words.fulfilledBy.replace("{event}", () => title.text || String(assessment.fulfilledBy)),
    ]);
  }
  if (assessment.overdue) sentences.push([words.overdue]);
  return sentences
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => asSentence(clauses.join("; "), context))
    .join(" ");
}

/** The clauses that give the deciding rule. */
function reason(assessment: Assessment, context: SentenceContext, words: SentenceWording): string[] {
  const { parties, rule } = assessment;
  const supporting = having(parties, "supports");
  switch (rule) {
    case "utterance":
      return [clause(words.utterance, [...supporting, ...having(parties, "neutral")], context)];
    case "support_retracted":
      return [...takenBack(parties.filter(hasSupported), context, words), words.noOtherSideSaysSo];
    case "only_neutral":
      return [...stances(having(parties, "neutral"), context, words), words.noSideSaysSo];
    case "only_opposition":
      return [...stances(having(parties, "opposes"), context, words), words.noSideSaysSo];
    case "nothing_stands":
      return [...takenBack(parties, context, words), words.noSideSaysSo];
    case "no_party":
      return [words.noParty];
    case "only_announced": {
      const isSettled = assessment.fulfilledBy !== null || assessment.overdue;
      const announced = stances(supporting, context, words);
      return isSettled ? announced : [...announced, words.noSideSaysItTookPlace];
    }
    case "one_party": {
      const stating = supporting.filter(({ stance }) => stance !== "announces");
      const announcing = supporting.filter(({ stance }) => stance === "announces");
      return [
        ...stating.map((party) => alone(party, context, words)),
        ...stances(announcing, context, words),
      ];
    }
    case "confirmed_by_another":
      return stances(byStrength(supporting), context, words, "confirms");
    case "partly_confirmed_by_another":
      return stances(byStrength(supporting), context, words, "confirms_in_part");
    case "several_parties":
      return stances(byStrength(supporting), context, words);
  }
}

/** The first supporter's stance, then the others from the strongest to the weakest. */
function byStrength(supporting: readonly PartyPosition[]): PartyPosition[] {
  const others = supporting.slice(1);
  return [
    ...supporting.slice(0, 1),
    ...others.toSorted((a, b) => supportStrength(b.stance) - supportStrength(a.stance)),
  ];
}

/**
 * One clause for each stance, in the order in which the stances first occur. The `decisive` one says since when, if
 * one party holds it.
 */
function stances(
  positions: readonly PartyPosition[],
  context: SentenceContext,
  words: SentenceWording,
  decisive?: "confirms" | "confirms_in_part",
): string[] {
  return grouped(positions, ({ stance }) => stance).map(([stance, same]) => {
    const [holder, another] = same;
    if (stance === decisive && holder && !another) {
      const since = sinceWhen(holder.since, context.locale, context.timeZone);
      if (since !== null) return clause(words.stanceSince[stance], same, context).replace("{since}", since);
    }
    return clause(words.stance[stance], same, context);
  });
}

function alone(party: PartyPosition, context: SentenceContext, words: SentenceWording): string {
  const { stance } = party;
  const phrase = stance === "confirms" || stance === "confirms_in_part" ? stance : "asserts";
  return clause(words.onlyOne[phrase], [party], context);
}

function takenBack(
  positions: readonly PartyPosition[],
  context: SentenceContext,
  words: SentenceWording,
): string[] {
  const retracting = positions.filter(({ stance }) => stance === "retracts");
  return grouped(retracting, whatWasTakenBack).map(([what, same]) =>
    clause(words.takenBack[what], same, context),
  );
}

/** What a retracting party's last support had been. */
function whatWasTakenBack({ moves }: PartyPosition): TakenBack {
  const support = moves.findLast(({ stance }) => stanceEffects[stance] === "supports")?.stance;
  if (support === "announces") return "announcement";
  if (support === "confirms" || support === "confirms_in_part") return "confirmation";
  return support === "asserts" ? "account" : "other";
}

function clause(
  [singular, plural]: Phrase,
  parties: readonly PartyPosition[],
  context: SentenceContext,
): string {
  const subject = joinSubjects(
    parties.map(({ party }) => subjectOf(actorOf(party, context), context.locale, context.defaultLocale)),
    context.locale,
  );
  return (subject.plural ? plural : singular).replace("{who}", () => subject.text);
}

function actorOf(slug: string, { actors }: SentenceContext): NamedActor {
  return actors.get(slug) ?? { slug, name: {}, pluralIn: [] };
}

function having(parties: readonly PartyPosition[], effect: StanceEffect): PartyPosition[] {
  return parties.filter(({ stance }) => stanceEffects[stance] === effect);
}

function grouped<Key>(
  positions: readonly PartyPosition[],
  keyOf: (position: PartyPosition) => Key,
): [Key, PartyPosition[]][] {
  return [...Map.groupBy(positions, keyOf)];
}

/** With a capital and a full stop. */
function asSentence(text: string, { locale }: SentenceContext): string {
  const [first = ""] = text;
  return `${first.toLocaleUpperCase(locale)}${text.slice(first.length)}.`;
}
