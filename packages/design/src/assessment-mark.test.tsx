import { supports } from "@claimline/model/claim/support";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AssessmentLabel } from "./assessment-label.tsx";
import { AssessmentMark } from "./assessment-mark.tsx";
import { assessmentName } from "@claimline/model/claim/assessment-name";
import type { MarkedAssessment } from "./mark-shapes.ts";

const states: MarkedAssessment[] = supports.flatMap((support) =>
  [false, true].flatMap((contested) =>
    [false, true].flatMap((overdue) =>
      [null, "delegation-in-kyiv"].map((fulfilledBy) => ({ support, contested, overdue, fulfilledBy })),
    ),
  ),
);

function plain(support: MarkedAssessment["support"], more: Partial<MarkedAssessment> = {}): MarkedAssessment {
  return { support, contested: false, overdue: false, fulfilledBy: null, ...more };
}

function render(assessment: MarkedAssessment, size?: number): string {
  return renderToStaticMarkup(<AssessmentMark assessment={assessment} {...(size ? { size } : {})} />);
}

/** What is left of a mark when every colour is the same, as in print or forced colours. */
function inOneColour(assessment: MarkedAssessment): string {
  return render(assessment).replaceAll(' class="cl-mark__signal"', "");
}

test("every state draws differently", () => {
  const drawn = states.map((assessment) => render(assessment));
  expect(new Set(drawn).size).toBe(states.length);
});

test("every state differs in shape and not only in colour", () => {
  const drawn = states.map(inOneColour);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test("no path carries a number that isn't one", () => {
  for (const state of states) expect(inOneColour(state)).not.toMatch(/NaN|undefined|null/);
});

test("a mark is hidden from assistive technology and takes the text's colour", () => {
  const svg = render(plain("confirmed", { contested: true }));
  expect(svg).toContain('aria-hidden="true"');
  const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, value]) => value);
  expect(colours).toEqual(["currentColor", "currentColor"]);
});

test("the mark proper keeps its square when a clock or tick stands beside it", () => {
  expect(render(plain("announced"), 12)).toContain('viewBox="0 0 16 16" width="12" height="12"');
  expect(render(plain("announced", { overdue: true }), 12)).toContain(
    'viewBox="0 0 28 16" width="21" height="12"',
  );
});

test("words name the support and what stands beside it", () => {
  expect(assessmentName(plain("confirmed", { contested: true }), "de")).toBe("bestätigt, bestritten");
  expect(assessmentName(plain("announced", { overdue: true }), "de")).toBe("angekündigt, überfällig");
  expect(assessmentName(plain("announced", { fulfilledBy: "visit" }), "en")).toBe("announced, took place");
  expect(assessmentName(plain("none", { contested: true }), "de")).toBe("nur bestritten");
  expect(assessmentName(plain("none"), "de")).toBe("nur Medienberichte");
});

test("a label shows mark and words together", () => {
  const assessment = plain("claimed", { contested: true });
  const html = renderToStaticMarkup(<AssessmentLabel assessment={assessment} locale="de" />);
  expect(html).toContain("<svg");
  expect(html.replaceAll(/<[^>]+>/g, "")).toBe("Angabe einer Seite · bestritten");
});
