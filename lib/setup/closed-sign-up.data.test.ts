import { expect, it } from "vitest";
import { Forbidden } from "#lib/errors.ts";
import { someone, useWorld } from "#lib/testing/world.ts";
import { beginSignUp, completeSignUp } from "./sign-up.ts";

useWorld();

it("refuses both steps of a sign-up that is closed", async () => {
  const phone = { e164: "+33612345678", destinationId: "FR" };
  const bob = {
    organization: "Bob",
    name: "Bob",
    email: "b@b.example",
    password: "correct horse battery",
    phone,
  };
  await expect(beginSignUp(someone, bob)).rejects.toThrow(Forbidden);
  await expect(completeSignUp(someone, { verification: "any", code: "123456" })).rejects.toThrow(Forbidden);
});
