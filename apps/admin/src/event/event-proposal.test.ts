import { expect, test } from "vitest";
import { printProposal, proposedFormValues, readProposal, withoutProposal } from "./event-proposal.ts";
import { emptyFormValues } from "./event-form-values.ts";

const none = { when: null, kind: null, title: null, source: null };
const read = (search: string) => readProposal(new URLSearchParams(search));

test("a proposal is read from an address, and what can't be read is left out", () => {
  expect(read("?when=2024-10-28&kind=denial")).toEqual({ ...none, when: "2024-10-28", kind: "denial" });
  expect(read("?when=soon&kind=picnic&title=%20&source=javascript:alert(1)")).toEqual(none);
  expect(read("")).toEqual(none);
});

test("a proposal comes back from its address", () => {
  const whole = {
    when: "../2024-10-28",
    kind: "denial" as const,
    title: "Dementi & mehr",
    source: "https://example.org/a?b=1&c=2",
  };
  expect(read(printProposal(whole))).toEqual(whole);
  expect(printProposal(none)).toBe("");
});

test("the form begins with what is proposed, with the details of its kind", () => {
  const { blank, begun } = proposedFormValues({ ...none, when: "2024-10-28", kind: "treaty" }, "de");
  expect(begun).toMatchObject({ when: "2024-10-28", kind: "treaty", title: {}, claims: [] });
  expect(begun.details).not.toEqual(emptyFormValues().details);
  expect(blank).toEqual(begun);
  expect(proposedFormValues(null, "de").begun).toEqual(emptyFormValues());
});

test("a title is more than the blank form, and a source begins a claim", () => {
  const { blank, begun, source } = proposedFormValues(
    { ...none, title: "Neu", source: "https://example.org" },
    "en",
  );
  expect(blank).toEqual(emptyFormValues());
  expect(begun).toMatchObject({ title: { en: "Neu" }, slug: "neu", claims: [{ sources: [] }] });
  expect(source).toEqual({ claim: begun.claims[0]?.id, address: "https://example.org" });
});

test("the address of the saved event keeps the filter alone", () => {
  expect(withoutProposal("?when=2024-10-28&state=draft&kind=denial&title=a&source=b")).toBe("?state=draft");
  expect(withoutProposal("?when=2024-10-28")).toBe("");
});
