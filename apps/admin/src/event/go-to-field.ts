const focusable = "input:not([hidden]), select, textarea, button, [tabindex]";

/**
 * Moves the focus to the field at a path of the content, or to the nearest one around it: to "claims.0.sources.1"
 * when there is one for it, else to "claims.0.sources". A text in several languages is found by the first that shows.
 */
export function focusField(form: HTMLElement, path: string): void {
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const name = CSS.escape(steps.slice(0, length).join("."));
    const found = form.querySelector<HTMLElement>(
      `[name="${name}"], [data-path="${name}"], [name^="${name}."]`,
    );
    const target = found?.matches(focusable) ? found : found?.querySelector<HTMLElement>(focusable);
    if (!target) continue;
    target.focus();
    target.scrollIntoView({ block: "center" });
    return;
  }
}
