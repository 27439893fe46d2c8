import { describe, expect, it } from "vitest";
import { can, type Question, roles, type Standing } from "./roles.ts";

describe("who may do what", () => {
  it("lets only Owner and Administrator change permissions", () => {
    expect(roles.filter((role) => can(role, "geo-permissions:update"))).toEqual(["owner", "administrator"]);
  });

  it("lets every role read the checklist and the audit log", () => {
    for (const question of ["geo-permissions:read", "audit-log:read", "account:read"] as const) {
      expect(roles.every((role) => can(role, question))).toBe(true);
    }
  });

  it("gives nobody outside the ladder a right on an account", () => {
    const outside: Standing[] = ["operator", "self", "visitor", "system"];
    const questions: Question[] = [
      "geo-permissions:update",
      "members:manage",
      "api-keys:manage",
      "subaccounts:manage",
    ];
    for (const standing of outside)
      for (const question of questions) expect(can(standing, question)).toBe(false);
  });
});
