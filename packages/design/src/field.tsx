import { type ReactNode, useId } from "react";

/** What a control takes over from its field, so that label, hint and error are read with it. */
export interface FieldControl {
  id: string;
  className: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  /** How to fill it in; stays in sight while writing. */
  hint?: ReactNode;
  /** What is wrong and what to do about it. */
  error?: ReactNode;
  /** A short remark at the end of the label's line, such as the languages a text exists in. */
  aside?: ReactNode;
  children: (control: FieldControl) => ReactNode;
}

/** Label, hint and error around one control of any kind: `{(control) => <select {...control} />}`. */
export function Field({ label, hint, error, aside, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter((part) => part !== undefined).join(" ");
  return (
    <div className="cl-field">
      <div className="cl-field__head">
        <label className="cl-field__label" htmlFor={id}>
          {label}
        </label>
        {aside && <span className="cl-field__aside">{aside}</span>}
      </div>
      {children({
        id,
        className: "cl-input",
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p className="cl-field__error" id={errorId} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p className="cl-field__hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
