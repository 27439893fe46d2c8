import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { checkpoints } from "#db/schema.ts";
import { headOf } from "#lib/audit/head.ts";
import { verifyDatabase } from "#lib/audit/verify/database.ts";
import { startSession } from "#lib/sign-in.ts";
import { someone, useWorld } from "#lib/testing/world.ts";
import { knownKeys, signingKey } from "./key.ts";
import { checkpointFile, readCheckpoints } from "./publish.ts";
import { startCheckpoints } from "./start.ts";
import { hasValidSignature, publicKeyOf } from "./statement.ts";

const world = useWorld();

let dataDir: string;
beforeEach(async () => {
  dataDir = join(mkdtempSync(join(tmpdir(), "checkpoints-")), "data");
  // A new data folder has a new key, which does not sign behind another one.
  await database().transaction((tx) => tx.delete(checkpoints));
});
afterEach(() => rmSync(join(dataDir, ".."), { recursive: true }));

const { privateKey } = generateKeyPairSync("ed25519");
const settings = (over: object = {}) => ({
  ...{
    dataDir,
    checkpointKey: undefined,
    checkpointUrl: undefined,
    checkpointEvents: 1000,
    checkpointMinutes: 15,
  },
  ...over,
});
const somethingHappens = () => startSession(someone, world.people.owner.userSid);

it("is signed when the console stops, and verification agrees with it", async () => {
  await somethingHappens();
  await startCheckpoints(settings()).stop();
  const [checkpoint, ...others] = readCheckpoints(checkpointFile(dataDir));
  const { origin, seq, hash } = await headOf(database().read);
  expect(checkpoint).toMatchObject({ origin, size: seq, hash, key: knownKeys(dataDir)[0] });
  expect(others).toEqual([]);
  expect(hasValidSignature(checkpoint!)).toBe(true);
  expect(hasValidSignature({ ...checkpoint!, size: seq + 1 })).toBe(false);
  const keys = knownKeys(dataDir);
  const report = await verifyDatabase(database().read, { checkpoints: [checkpoint!], keys });
  expect(report.findings.count).toBe(0);
});

it("is not signed again where nothing happened", async () => {
  await startCheckpoints(settings({ checkpointKey: pem() })).stop();
  await startCheckpoints(settings({ checkpointKey: pem() })).stop();
  expect(readCheckpoints(checkpointFile(dataDir)).length).toBeLessThan(2);
});

it("is sent to an address, and an address that refuses it stops nothing", async () => {
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      bodies.push(JSON.parse(body));
      response.writeHead(request.url === "/refuses" ? 500 : 204).end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const path of ["/takes", "/refuses"]) {
    await somethingHappens();
    await startCheckpoints(settings({ checkpointKey: pem(), checkpointUrl: address + path })).stop();
  }
  expect(bodies).toEqual(readCheckpoints(checkpointFile(dataDir)));
  expect(bodies).toHaveLength(2);
  server.close();
});

it("has a key that is made once, for the console's own user alone", () => {
  const key = signingKey(dataDir, undefined);
  expect(signingKey(dataDir, undefined).equals(key)).toBe(true);
  const file = join(dataDir, "checkpoint-key.pem");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  chmodSync(file, 0o644);
  expect(() => signingKey(dataDir, undefined)).toThrow(/checkpoint-key\.pem.*chmod 600/);
});

it("is signed with the key that is given, and refuses by name what is none", () => {
  signingKey(dataDir, undefined);
  expect(publicKeyOf(signingKey(dataDir, pem()))).toBe(publicKeyOf(privateKey));
  expect(knownKeys(dataDir)).toHaveLength(2);
  expect(() => signingKey(dataDir, "secret")).toThrow(/^CHECKPOINT_KEY is not an Ed25519 private key/);
});

function pem(): string {
  return String(privateKey.export({ format: "pem", type: "pkcs8" }));
}

it("is written down by every server, also where it was stored after a newer one", async () => {
  const server = (name: string) => settings({ dataDir: join(dataDir, name), checkpointKey: pem() });
  const sizes = (name: string) =>
    readCheckpoints(checkpointFile(join(dataDir, name))).map(({ size }) => size);
  await somethingHappens();
  await startCheckpoints(server("slow")).stop();
  const late = await database().transaction((tx) => tx.delete(checkpoints).returning());
  await somethingHappens();
  await startCheckpoints(server("quick")).stop();
  const [first] = sizes("slow");
  const [second, ...others] = sizes("quick");
  expect([first! < second!, others]).toEqual([true, []]);
  await database().transaction((tx) => tx.insert(checkpoints).values(late));
  await startCheckpoints(server("quick")).stop();
  expect(sizes("quick")).toEqual([second, first]);
  await startCheckpoints(server("slow")).stop();
  expect(sizes("slow")).toEqual([first, second]);
});
