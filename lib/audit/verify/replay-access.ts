import { text, updated } from "#lib/audit/data-fields.ts";
import { membershipKey, type ReplayedEvent, type State } from "./state.ts";

/** Replays what an event says of organizations, people, their roles and invitations, and API keys. */
export function replayAccess(state: State, event: ReplayedEvent): void {
  if (Object.hasOwn(rules, event.type)) rules[event.type]!(state, event);
}

const rules: Record<string, (state: State, event: ReplayedEvent) => void> = {
  "organization.created": ({ organizations }, { seq, createdAt, resourceSid, data }) =>
    organizations.set(resourceSid, { seq, facts: { name: text(data["name"]), createdAt } }),

  "user.created": ({ people }, { seq, createdAt, resourceSid, data }) =>
    people.set(resourceSid, { seq, facts: { operator: data["operator"] === true, createdAt } }),

  "member.added": ({ memberships }, { seq, createdAt, accountSid, resourceSid, data }) =>
    memberships.set(membershipKey(accountSid ?? "", resourceSid), {
      ...{ seq, facts: { role: updated(data["role"]), createdAt } },
    }),
  "member.updated": ({ memberships }, { seq, accountSid, resourceSid, data }) => {
    const member = memberships.get(membershipKey(accountSid ?? "", resourceSid));
    if (member) Object.assign(member, { seq, facts: { ...member.facts, role: updated(data["role"]) } });
  },
  "member.removed": ({ memberships }, { accountSid, resourceSid }) =>
    memberships.delete(membershipKey(accountSid ?? "", resourceSid)),

  "invitation.created": ({ invitations }, { seq, createdAt, accountSid, actorSid, resourceSid, data }) =>
    invitations.set(resourceSid, {
      ...{ seq, facts: { accountSid, role: updated(data["role"]), invitedBy: actorSid, createdAt } },
    }),
  // The event of a demotion says only how many invitations ended with it, so only this one says that an invitation did.
  "invitation.revoked": ({ invitations }, { seq, createdAt, resourceSid }) => {
    const invitation = invitations.get(resourceSid);
    if (invitation) Object.assign(invitation, { seq, facts: { ...invitation.facts, revokedAt: createdAt } });
  },

  "api-key.created": ({ apiKeys }, { seq, createdAt, accountSid, actorSid, resourceSid, data }) => {
    const secretDigest = text(data["secretDigest"]);
    apiKeys.set(resourceSid, {
      seq,
      facts: {
        ...{ accountSid, name: text(data["name"]), createdBy: actorSid, createdAt },
        ...{ expiresAt: text(data["expiresAt"]) || null, revokedAt: null },
        // Earlier events do not carry it.
        ...(secretDigest ? { secretDigest } : {}),
      },
    });
  },
  "api-key.revoked": ({ apiKeys }, { seq, createdAt, resourceSid }) => {
    const key = apiKeys.get(resourceSid);
    if (key) Object.assign(key, { seq, facts: { ...key.facts, revokedAt: createdAt } });
  },
};
