/**
 * Words that say nothing of what is looked for: German and English articles, prepositions and conjunctions, in plain
 * form. Someone who searches for "Soldaten in der Region" doesn't mean to exclude a text without "der".
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    "als am an auf aus bei das dem den der des die durch ein eine einem einen einer eines fur gegen im in ins mit nach oder " +
    "uber um und unter vom von vor wegen zu zum zur " +
    "a an and at by for from in of on or the to with"
  ).split(" "),
);
