import { expect, test } from "vitest";
import { proposedFormValues, readProposal, withoutProposal } from "./event-proposal.ts";
import { emptyFormValues } from "./event-form-values.ts";

test("a proposal is read from an address, and what can't be read is left out", () => {
  const read = (search: string) => readProposal(new URLSearchParams(search));
  expect(read("?when=2024-10-28&kind=denial")).toEqual({ when: "2024-10-28", kind: "denial" });
  expect(read("?when=soon&kind=picnic")).toEqual({ when: null, kind: null });
  expect(read("")).toEqual({ when: null, kind: null });
});

test("the form begins with what is proposed, with the details of its kind", () => {
  const values = proposedFormValues({ when: "2024-10-28", kind: "treaty" });
  expect(values).toMatchObject({ when: "2024-10-28", kind: "treaty", title: {} });
  expect(values.details).not.toEqual(emptyFormValues().details);
  expect(proposedFormValues(null)).toEqual(emptyFormValues());
});

test("the address of the saved event keeps the filter alone", () => {
  expect(withoutProposal("?when=2024-10-28&state=draft&kind=denial")).toBe("?state=draft");
  expect(withoutProposal("?when=2024-10-28")).toBe("");
});
