import type { ComponentPropsWithRef } from "react";

/** `primary` at most once in view; `quiet` for what stands in a row of text. */
export type ButtonLook = "primary" | "plain" | "quiet";

/** The classes of a button, for a link that leads on: `<Link className={buttonClass("primary")}>`. */
export function buttonClass(look: ButtonLook = "plain"): string {
  return `cl-button cl-button--${look}`;
}

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "className"> {
  look?: ButtonLook;
}

/** A button; its words are a verb. It submits a form only with `type="submit"`. */
export function Button({ look = "plain", type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(look)} />;
}
