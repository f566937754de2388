import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ContentChangeList } from "./content-change-list.tsx";

const field = { part: "when", label: "Zeit", lang: null, before: "am 1. Mai 2024", after: null };

test("says without colour what was there before and what there is now", () => {
  const changes = {
    event: [field, { part: "title.en", label: "Titel EN", lang: "en" as const, before: "Old", after: "New" }],
    claims: [
      {
        id: "1",
        slug: "a",
        label: "NATO, am 2. Mai 2024",
        change: "added" as const,
        changes: [{ ...field, before: null, after: "am 2. Mai 2024" }],
      },
    ],
  };
  const html = renderToStaticMarkup(<ContentChangeList changes={changes} locale="de" />);
  expect(html).toMatch(/<del[^>]*><span[^>]*lang="de">entfernt: <\/span>am 1. Mai 2024<\/del>/);
  expect(html).toMatch(/lang="en"><del.*vorher:.*Old<\/del> <ins.*jetzt:.*New<\/ins>/);
  expect(html).toContain("Neue Aussage: NATO, am 2. Mai 2024");
});
