import type { ComponentPropsWithRef } from "react";
import { Field, type FieldProps } from "./field.tsx";

type OwnProps = Omit<FieldProps, "children">;
type Handled = keyof OwnProps | "id" | "className" | "aria-describedby" | "aria-invalid" | "children";

export type TextFieldProps = OwnProps & Omit<ComponentPropsWithRef<"input">, Handled>;

/** One line of text with its label. */
export function TextField({ label, hint, error, aside, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}

export type TextAreaProps = OwnProps & Omit<ComponentPropsWithRef<"textarea">, Handled>;

/** Several lines of text with their label; the box grows with what is written where the browser can. */
export function TextArea({ label, hint, error, aside, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => <textarea rows={3} {...area} {...control} />}
    </Field>
  );
}
