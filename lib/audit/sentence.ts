import { type Role, roleLabel } from "#lib/roles.ts";
import { fields, previous, text, updated } from "./data-fields.ts";
import type { EventData } from "./event.ts";
import { words } from "./event-types.ts";
import { changedCountries, countries, permissionsUpdated } from "./permission-sentence.ts";

/** What a sentence is made from. `nameOf` answers the present name of a sid, or the sid where nothing has it any more. */
export interface Told {
  type: string;
  resourceSid: string;
  data: EventData;
  nameOf: (sid: string) => string;
}

type Sentence = (told: Told) => string;

/**
 * What an event says, in words that follow "who": `enabled Nigeria, disabled France; acknowledged high risk: Nigeria`.
 * Made when reading, so that it may change with names and language while the event never does.
 */
export function sentenceOf(told: Told): string {
  const sentence = sentences[told.type];
  return sentence ? sentence(told) : generic(told);
}

const sentences: Record<string, Sentence> = {
  "sms-geographic-permissions.updated": (told) => permissionsUpdated(told.data) || generic(told),
  "account.created": accountCreated,
  "organization.created": ({ data }) => `founded the organization ${text(data["name"])}`,
  "member.added": ({ data, resourceSid, nameOf }) =>
    `added ${nameOf(resourceSid)} as ${roleName(updated(data["role"]))}`,
  "member.updated": ({ data, resourceSid, nameOf }) =>
    `changed the role of ${nameOf(resourceSid)} from ${roleName(previous(data["role"]))} to ${roleName(updated(data["role"]))}`,
  "member.removed": ({ data, resourceSid, nameOf }) =>
    `removed ${nameOf(resourceSid)}, who was ${roleName(previous(data["role"]))}`,
  "invitation.created": ({ data }) => `invited somebody as ${roleName(updated(data["role"]))}`,
  "invitation.revoked": ({ data }) => `revoked an invitation as ${roleName(previous(data["role"]))}`,
  "account.renamed": ({ data }) =>
    `renamed the account from ${previous(data["name"])} to ${updated(data["name"])}`,
  "account.closed": () => "closed the account",
  "api-key.created": ({ data }) => `created the API key ${text(data["name"])}`,
  "api-key.revoked": ({ data }) => `revoked the API key ${text(data["name"])}`,
  "lockdown.started": ({ data }) => `started a lockdown${kept(data)}${onAccounts(data)}`,
  "lockdown.ended": ({ data }) => `took a lockdown back${onAccounts(data)}`,
  "setup-link.created": () => "printed the set-up link",
  "user.created": ({ data, resourceSid, nameOf }) =>
    `added ${nameOf(resourceSid)}${data["operator"] === true ? " as an operator of the platform" : ""}`,
  "session.started": () => "signed in",
  "user.password-changed": () => "changed the password",
  "session.ended": ({ data }) =>
    typeof data["others"] === "number" ? `ended ${data["others"]} other sessions` : "signed out",
  "request.denied": denied,
};

function onAccounts(data: EventData): string {
  const n = data["accounts"];
  if (typeof n !== "number") return "";
  return n === 1 ? "; 1 account changed" : `; ${n} accounts changed`;
}

function accountCreated({ data, nameOf }: Told): string {
  const parent = text(data["parentSid"]);
  const name = text(data["name"]);
  if (parent) return `created the subaccount ${name}, which inherits from ${nameOf(parent)}`;
  return [`created the account ${name}`, changedCountries(data)].filter(Boolean).join("; ");
}

const refusals: Readonly<Record<string, string>> = {
  "geo-permissions:update-everywhere": "tried to change geo permissions of many accounts and was refused",
  "geo-permissions:update": "tried to change geo permissions and was refused",
  "subaccounts:manage": "tried to manage subaccounts and was refused",
  "members:manage": "tried to manage members and was refused",
  "api-keys:manage": "tried to manage API keys and was refused",
  "holds:manage": "tried to manage holds and was refused",
  "session:start": "tried to sign in and was refused",
};

function denied({ data }: Told): string {
  const permission = text(data["permission"]);
  const folded = Number(data["foldedBefore"] ?? 0);
  const attempts = folded === 1 ? "1 more attempt" : `${folded} more attempts`;
  return (
    (refusals[permission] ?? `was refused (${permission})`) +
    (folded > 0 ? `; ${attempts} before this one` : "")
  );
}

// Types of later versions, and of the future, still read as words.
function generic({ type, resourceSid, data, nameOf }: Told): string {
  const changed = Object.entries(data).flatMap(([field, change]) => {
    const { previous: before, updated: next } = fields(change);
    return next === undefined ? [] : [`${words(field)} from ${shown(before)} to ${shown(next)}`];
  });
  return `${words(type).toLowerCase()}: ${nameOf(resourceSid)}${changed.length > 0 ? ` (${changed.join(", ")})` : ""}`;
}

function shown(value: unknown): string {
  return value === null || value === undefined
    ? "nothing"
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
}

function roleName(role: string): string {
  return roleLabel(role as Role) ?? role;
}

function kept(data: EventData): string {
  const ids = data["kept"];
  if (!Array.isArray(ids)) return "";
  return ids.length === 0 ? " that kept no country" : ` that kept only ${countries(ids as string[])}`;
}
