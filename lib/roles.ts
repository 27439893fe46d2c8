/** The role of a person on a parent account and its subaccounts, highest first. */
export const roles = ["owner", "administrator", "developer", "billing", "support"] as const;
export type Role = (typeof roles)[number];

/** What a caller is to the thing asked about: a role, or one of the standings outside the ladder. */
export type Standing = Role | "operator" | "self" | "visitor" | "system";

const everyone = roles;
const admins = ["owner", "administrator"] as const;

// The one table. A question that is not here cannot be asked; a standing that is not listed is refused.
const allowed = {
  "account:read": everyone,
  "geo-permissions:read": everyone,
  "geo-permissions:update": admins,
  // Asked of the person; the verb asks "geo-permissions:update" again for each account.
  "geo-permissions:update-everywhere": ["self"],
  "audit-log:read": everyone,
  "subaccounts:read": everyone,
  "subaccounts:manage": admins,
  "members:read": everyone,
  "members:manage": admins,
  "api-keys:read": admins,
  "api-keys:manage": admins,
  "holds:manage": ["operator"],
  "invitation:accept": ["self"],
  "session:end": ["self"],
  "profile:update": ["self"],
  "session:start": ["visitor"],
  "sign-up:complete": ["visitor"],
  "platform:prepare": ["system"],
} as const satisfies Record<string, readonly Standing[]>;

/** A named question about what somebody may do. */
export type Question = keyof typeof allowed;

/** Questions asked of a role on an account, as opposed to those about oneself or the platform. */
export type AccountQuestion = {
  [Q in Question]: (typeof allowed)[Q][number] extends Role ? Q : never;
}[Question];

/** Whether somebody of this standing may do what the question names. */
export function can(standing: Standing, question: Question): boolean {
  return (allowed[question] as readonly Standing[]).includes(standing);
}

/** Whether somebody in `role` may give or take `other`: nobody makes, changes or removes a person above themselves. */
export function reaches(role: Role, other: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(other);
}

const labels: Record<Role, string> = {
  owner: "Owner",
  administrator: "Administrator",
  developer: "Developer",
  billing: "Billing",
  support: "Support",
};

/** The name of a role as people read it. */
export function roleLabel(role: Role): string {
  return labels[role];
}
