/** Hands a text to the reader's browser as a file. */
export function downloadText(text: string, type: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  URL.revokeObjectURL(href);
}
