import type { MethodText } from "./method-text.ts";

export const methodTextDe: MethodText = {
  title: "Wie die Einschätzungen entstehen",
  lede: "Festgehalten wird, wer wann was gesagt hat und wo das nachzulesen ist. Ob ein Ereignis als bestätigt, angegeben oder bestritten gilt, folgt daraus nach festen Regeln. Niemand trägt es von Hand ein.",
  rulesTitle: "Sieben Regeln",
  rules: [
    {
      heading: "Gezählt werden Seiten, nicht Stimmen",
      text: "Wer spricht, spricht für eine Seite: der Generalsekretär für die NATO, der Geheimdienst für seinen Staat. Zwei Behörden desselben Staates sind eine Seite. Medien, die eine Aussage verbreiten, sind keine Seite und ändern nichts an der Einschätzung.",
    },
    {
      heading: "Jede Aussage hat eine Haltung",
      text: "Sie stützt das Ereignis (gibt an, bestätigt, bestätigt teilweise, kündigt an), sie stellt sich dagegen (weist zurück, bestreitet) oder sie bleibt neutral (deutet an, fordert, äußert sich, sieht keine Belege). Eine Seite kann ihre eigene Aussage auch zurücknehmen.",
    },
    {
      heading: "Es gilt das letzte Wort einer Seite",
      text: "Maßgeblich ist, was eine Seite zuletzt gesagt hat. Eine neutrale Äußerung hebt eine frühere Festlegung nicht auf, und eine Aussage ohne genaues Datum verdrängt keine datierte. Frühere Haltungen bleiben sichtbar.",
    },
    {
      heading: "Bestätigen kann nur eine andere Seite",
      text: "Wer etwas zuerst angibt, kann es nicht selbst bestätigen. Bestätigt heißt: Eine weitere Seite bestätigt es. Geben mehrere Seiten dasselbe an, ohne es zu bestätigen, ist es mehrfach angegeben. Spricht nur eine Seite davon, bleibt es deren Angabe.",
    },
    {
      heading: "Widerspruch wird gezeigt, nicht verrechnet",
      text: "Weist eine Seite das Ereignis zurück, steht neben der Einschätzung: bestritten. Auch Bestätigtes kann bestritten sein. Der Widerspruch macht es nicht unsicherer und die Bestätigung den Widerspruch nicht kleiner.",
    },
    {
      heading: "Ein Plan ist kein Ereignis",
      text: "Angekündigtes gilt als angekündigt, bis ein anderes Ereignis zeigt, dass es eingetreten ist. Verstreicht der Termin, ohne dass davon etwas bekannt wird, gilt es als überfällig.",
    },
    {
      heading: "Die Begründung gehört dazu",
      text: "Bei jedem Ereignis steht in einem Satz, warum die Einschätzung so lautet, und für jede Seite, was sie sagt und seit wann. Äußerungen selbst, etwa ein Dementi oder ein Appell, werden nur als gesagt verzeichnet, nicht als wahr.",
    },
  ],
  marksTitle: "Die Zeichen",
  marksText: "Jedes Zeichen steht neben seinem Wort und ist auch in einer Farbe zu unterscheiden.",
  marks: {
    confirmed: "Eine andere Seite als die, die es zuerst angab, bestätigt es.",
    partly_confirmed: "Eine andere Seite bestätigt einen Teil davon.",
    corroborated: "Mindestens zwei Seiten geben es an, keine weitere bestätigt es.",
    claimed: "Nur eine Seite gibt es an.",
    announced: "Es ist bisher nur angekündigt.",
    stated: "Es ist eine Äußerung: Sie ist gefallen. Ob sie zutrifft, ist damit nicht gesagt.",
    withdrawn: "Die Seite, die es angab, hat es zurückgenommen.",
    none: "Keine Seite gibt es an; bekannt ist nur der Widerspruch oder der Bericht eines Mediums.",
  },
  flags: {
    contested: "Mindestens eine Seite weist es zurück oder bestreitet es.",
    overdue: "Der angekündigte Zeitpunkt ist verstrichen, ohne dass etwas davon bekannt wurde.",
    fulfilledBy: "Das Angekündigte ist eingetreten; ein eigenes Ereignis hält es fest.",
  },
  datesTitle: "Die Daten",
  datesText:
    "Ein Datum wird nie genauer gezeigt, als die Quelle es gibt. Intern steht es nach ISO 8601-2 (EDTF); auf der Seite eines Ereignisses ist diese Schreibweise angegeben.",
  dates: [
    { when: "2024-10-28", meaning: "Ein bestimmter Tag." },
    {
      when: "2024-10-08/2024-10-13",
      meaning: "An einem dieser Tage oder über mehrere; genauer ist es nicht bekannt.",
    },
    { when: "../2024-10-28", meaning: "Bekannt ist nur, bis wann." },
    { when: "2024-10-28/..", meaning: "Bekannt ist nur, ab wann." },
    { when: "2024-10~", meaning: "Ungefähr." },
    { when: "2024-12", meaning: "Ein Monat, kein bestimmter Tag." },
  ],
  timesTitle: "Vier Zeiten",
  times: [
    "Wann etwas geschehen ist, wann eine Seite darüber gesprochen hat, wann die Quelle erschienen ist und wann wir es veröffentlicht haben, sind vier verschiedene Zeiten. Sie werden getrennt festgehalten und nie vermischt.",
  ],
  knownTitle: "Was an einem Tag bekannt war",
  known: [
    "Jede Geschichte lässt sich so zeigen, wie sie an einem früheren Tag bekannt war. Eine Aussage gilt als bekannt, sobald sie gemacht und ihre erste Quelle erschienen war. Ereignisse, Zahlen und Einschätzungen aus späteren Tagen fehlen dann.",
    "Überschriften und Zusammenfassungen stehen auch dann in der heutigen Fassung. Wie eine Seite damals hier aussah, zeigen die Verweise in der Liste der Änderungen.",
  ],
  correctionsTitle: "Änderungen und Korrekturen",
  corrections: [
    "Jede veröffentlichte Fassung bleibt erhalten. War etwas falsch, wird es als Korrektur gekennzeichnet, mit einem Hinweis, was falsch war. Veröffentlichtes wird nicht gelöscht; wird es zurückgenommen, bleibt seine Adresse bestehen und sagt das.",
  ],
};
