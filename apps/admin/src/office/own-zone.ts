/** The time zone of the editor's desk. */
export function ownZone(): string {
  // oxlint-disable-next-line no-restricted-properties -- asks for the zone, formats nothing
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
