/** The id of a claim on its event's page. */
export function claimAnchor(slug: string): string {
  return `claim-${slug}`;
}

/** The id of a source on an event's page. */
export function sourceAnchor(slug: string): string {
  return `source-${slug}`;
}
