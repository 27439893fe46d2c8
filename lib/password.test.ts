import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

describe("passwords", () => {
  it("are recognised by their hash, and only they", async () => {
    const hash = await hashPassword("correct horse battery");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]+\$[\w+/]+$/);
    expect(await verifyPassword("correct horse battery", hash)).toBe(true);
    expect(await verifyPassword("correct horse batterY", hash)).toBe(false);
  });

  it("get a salt of their own", async () => {
    expect(await hashPassword("correct horse battery")).not.toBe(await hashPassword("correct horse battery"));
  });

  it("are the same however accents are composed", async () => {
    expect(await verifyPassword("cafe\u0301 cafe\u0301 cafe", await hashPassword("café café cafe"))).toBe(
      true,
    );
  });

  it("never fit a person who does not exist", async () => {
    expect(await verifyPassword("anything at all", undefined)).toBe(false);
  });

  it("are all verified, in turn, however many come at once", async () => {
    const hash = await hashPassword("correct horse battery");
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => verifyPassword("correct horse battery", hash)),
    );
    expect(answers.every(Boolean)).toBe(true);
  });
});
