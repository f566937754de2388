/** Whether a text is an address on the web rather than a name. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text.trim()) && URL.canParse(text.trim());
}

/** Who publishes there, as well as an address tells it: "example.org". */
export function hostIn(address: string): string {
  return new URL(address.trim()).hostname.replace(/^www\./u, "");
}
