import type { Role } from "#lib/roles.ts";

/** The organizations of the sample, with the domain that their people's addresses have. */
export const ORGANIZATIONS = [
  {
    name: "Acme Messaging",
    domain: "acme.example",
    parents: [
      { name: "Acme Retail", home: "US", subaccounts: ["Retail Alerts", "Retail OTP", "Retail LatAm"] },
      { name: "Acme Health", home: "DE", subaccounts: [] },
    ],
  },
  {
    name: "Globex",
    domain: "globex.example",
    parents: [{ name: "Globex Mobile", home: "GB", subaccounts: [] }],
  },
];

/** A person of the sample. Members have their role on every account of the organization of their address. */
export interface Person {
  email: string;
  name: string;
  role: Role | "operator";
  /** Where they work from, of the ranges for documentation (RFC 5737). */
  ipAddress: string;
}

export const PEOPLE = [
  { email: "owner@acme.example", name: "Olivia Hart", role: "owner", ipAddress: "203.0.113.10" },
  { email: "admin@acme.example", name: "Adam Reyes", role: "administrator", ipAddress: "203.0.113.24" },
  { email: "developer@acme.example", name: "Dana Novak", role: "developer", ipAddress: "198.51.100.7" },
  { email: "billing@acme.example", name: "Bella Rossi", role: "billing", ipAddress: "198.51.100.31" },
  { email: "support@acme.example", name: "Sam Kimura", role: "support", ipAddress: "198.51.100.42" },
  { email: "owner@globex.example", name: "Greta Lund", role: "owner", ipAddress: "192.0.2.55" },
  { email: "operator@platform.example", name: "Omar Haddad", role: "operator", ipAddress: "192.0.2.200" },
] as const satisfies Person[];

/** One save in the history of the sample. High-risk destinations that it enables are acknowledged by who saves. */
export interface Chapter {
  by: (typeof PEOPLE)[number]["email"];
  account: string;
  /** Takes the account off its parent's permissions first. */
  own?: true;
  enable: readonly string[];
  disable?: readonly string[];
}

/** What happened before the tester came, in order. */
export const HISTORY: readonly Chapter[] = [
  { by: "owner@acme.example", account: "Acme Retail", enable: ["CA", "MX"] },
  {
    by: "owner@acme.example",
    account: "Retail LatAm",
    own: true,
    enable: ["AR", "BO", "BR", "CL", "CO", "CR", "EC", "PE", "PY", "UY"],
    disable: ["CA"],
  },
  {
    by: "admin@acme.example",
    account: "Acme Retail",
    enable: ["AT", "BE", "CH", "DE", "ES", "FR", "GB", "IE", "IT", "LU", "NL", "PT"],
  },
  {
    by: "admin@acme.example",
    account: "Acme Retail",
    enable: ["AU", "CZ", "DK", "FI", "JP", "KR", "NO", "NZ", "PL", "RU", "SE", "SG"],
  },
  { by: "owner@acme.example", account: "Acme Health", enable: ["AT", "CH", "LI"] },
  { by: "owner@acme.example", account: "Acme Retail", enable: ["IL"], disable: ["RU"] },
  { by: "admin@acme.example", account: "Retail LatAm", enable: ["PA"], disable: ["BO"] },
  { by: "admin@acme.example", account: "Acme Retail", enable: ["AE", "LK", "ZA"] },
  { by: "owner@globex.example", account: "Globex Mobile", enable: ["FR", "IE"] },
];
