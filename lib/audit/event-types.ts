/** The event types that the logs of accounts can have, with their names in words. */
export const accountLabels: Readonly<Record<string, string>> = {
  "sms-geographic-permissions.updated": "Geo permissions updated",
  "lockdown.started": "Lockdown started",
  "lockdown.ended": "Lockdown taken back",
  "request.denied": "Request denied",
  "account.created": "Account created",
  "account.renamed": "Account renamed",
  "account.closed": "Account closed",
  "api-key.created": "API key created",
  "api-key.revoked": "API key revoked",
  "member.added": "Member added",
  "member.updated": "Role changed",
  "member.removed": "Member removed",
  "invitation.created": "Invitation sent",
  "invitation.revoked": "Invitation revoked",
};

/** Every event type that this console writes. The others are about people and the platform, and belong to no account. */
export const labels: Readonly<Record<string, string>> = {
  ...accountLabels,
  "organization.created": "Organization created",
  "user.created": "Person added",
  "user.password-changed": "Password changed",
  "session.started": "Signed in",
  "session.ended": "Signed out",
  "setup-link.created": "Set-up link printed",
};

/** The name of an event type in words, for filters and headings. */
export function typeLabel(type: string): string {
  return labels[type] ?? words(type);
}

/** A name of a field or a type as words. */
export function words(name: string): string {
  const spaced = name
    .replaceAll(/[.\-_]/g, " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
