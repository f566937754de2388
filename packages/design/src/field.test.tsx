import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Field } from "./field.tsx";
import { TextField } from "./text-field.tsx";

function attribute(html: string, tag: string, name: string): string | undefined {
  return new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];
}

test("a text field is labelled, and described by its error and its hint", () => {
  const html = renderToStaticMarkup(
    <TextField label="Wann" name="when" hint="Worte oder EDTF" error="Den 31. Februar gibt es nicht." />,
  );
  const id = attribute(html, "input", "id");
  expect(id).toBeTruthy();
  expect(attribute(html, "label", "for")).toBe(id);
  const described = attribute(html, "input", "aria-describedby")?.split(" ") ?? [];
  expect(described).toHaveLength(2);
  for (const part of described) expect(html).toContain(`id="${part}"`);
  expect(attribute(html, "input", "aria-invalid")).toBe("true");
});

test("a field without error or hint says nothing about them", () => {
  const html = renderToStaticMarkup(<TextField label="Titel" name="title" />);
  expect(html).not.toMatch(/aria-describedby|aria-invalid/);
});

test("two fields of one form never share an id", () => {
  const html = renderToStaticMarkup(
    <form>
      <TextField label="Titel" name="title" />
      <Field label="Art">{(control) => <select {...control} name="kind" />}</Field>
    </form>,
  );
  expect(attribute(html, "input", "id")).not.toBe(attribute(html, "select", "id"));
});
