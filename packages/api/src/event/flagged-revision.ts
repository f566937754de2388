interface Approval {
  approvedAt: Date | null;
  emergencyReason: string | null;
  secondLookAt: Date | null;
}

/** The revision approved in an emergency that waits for a second look; one approved by four eyes since is such a look. */
export function flaggedIn<Revision extends Approval>(newestFirst: readonly Revision[]): Revision | null {
  const last = newestFirst.find(({ approvedAt }) => approvedAt !== null);
  return last && last.emergencyReason !== null && !last.secondLookAt ? last : null;
}
