import { beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "#db/database.ts";
import { users } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import { readConfiguration } from "#lib/configuration.ts";
import { Conflict, NotFound } from "#lib/errors.ts";
import { useCodes } from "#lib/testing/codes.ts";
import { signedIn, someone, useWorld } from "#lib/testing/world.ts";
import { beginSignUp, completeSignUp } from "./sign-up.ts";

beforeAll(() => void vi.stubEnv("SIGN_UP", "open"));
useWorld();
const codes = useCodes();

const bob = {
  organization: "Bob & Co",
  name: "Bob",
  email: "bob@bob.example",
  password: "correct horse battery staple",
  phone: { e164: "+33612345678", destinationId: "FR" },
};

describe("open sign-up", () => {
  it("founds an organization of one's own, with nobody else in it", async () => {
    const verification = await beginSignUp(someone, bob);
    const form = { verification, code: codes.last(bob.phone.e164) };
    const { accountSid, userSid } = await completeSignUp(someone, form);
    expect(await findAccount(await signedIn(userSid, "Bob"), accountSid)).toMatchObject({
      name: "Bob & Co",
      homeCountry: "FR",
      role: "owner",
    });
    await expect(completeSignUp(someone, form)).rejects.toThrow(NotFound);
  });

  it("refuses an address that is taken, once the number is proved", async () => {
    const before = await database().read.$count(users);
    const verification = await beginSignUp(someone, {
      ...bob,
      phone: { e164: "+33612345679", destinationId: "FR" },
    });
    const form = { verification, code: codes.last("+33612345679") };
    await expect(completeSignUp(someone, form)).rejects.toThrow(Conflict);
    expect(await database().read.$count(users)).toBe(before);
  });

  it("is closed unless the configuration opens it", () => {
    expect(readConfiguration({}).signUp).toBe("closed");
    expect(() => readConfiguration({ SIGN_UP: "yes" })).toThrow("SIGN_UP: must be open or closed");
  });
});
