/** So many answers are kept before all are forgotten: some times more than there are marks. */
const most = 2_000;

/**
 * The same function of texts and numbers, which keeps what it has answered: while the chart is moved it is asked for
 * the same again and again, and reading or wording a date takes longer than all else that a mark needs.
 */
export function keepAnswers<Question extends readonly (string | number | null)[], Answer>(
  find: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const answers = new Map<string, Answer>();
  return (...question) => {
    const key = JSON.stringify(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = find(...question);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
