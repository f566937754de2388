/** The header in which the server in front hands on the caller's address, having removed any that came from outside. */
export const callerAddressHeader = "x-claimline-caller";

/** What the audit says of a request to sign-in: its id and where it came from, as the server in front has found them out. */
export function requestOf(headers: Headers | undefined): { requestId: string; address: string | null } {
  return {
    requestId: headers?.get("x-request-id") ?? "",
    address: headers?.get(callerAddressHeader) ?? null,
  };
}
