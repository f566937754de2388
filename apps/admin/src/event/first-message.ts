/** The first message in what react-hook-form holds of a field's faults, however deep the faulty place lies. */
export function firstMessage(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  for (const [key, part] of Object.entries(error)) {
    // The element itself, which leads to all of the page.
    const message = key === "ref" ? undefined : firstMessage(part);
    if (message) return message;
  }
  return undefined;
}
