/** The address of an invitation, at its first step or, with a verification in progress, at the code. */
export function invitationAddress(token: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `/invitations/${encodeURIComponent(token)}${search && `?${search}`}`;
}
