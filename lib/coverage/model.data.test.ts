import * as fc from "fast-check";
import { inArray, min } from "drizzle-orm";
import { expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents } from "#db/schema.ts";
import { verifyDatabase } from "#lib/audit/verify/database.ts";
import { Conflict, Invalid } from "#lib/errors.ts";
import { PermissionsModel } from "#lib/testing/permissions-model.ts";
import { type Operation, prepare } from "#lib/testing/permissions-operations.ts";
import { foundTree, inRequest, ownSets, type Tree } from "#lib/testing/permissions-tree.ts";
import { useWorld } from "#lib/testing/world.ts";

const world = useWorld();

/** How many random histories: fewer where an engine is slow to run in this process. */
const histories = { sqlite: 50, pglite: 4, postgres: 12 }[process.env["TEST_ENGINE"] ?? "sqlite"]!;

const ids = ["DE", "FR", "NG", "PK", "US"];
const child = fc.constantFrom<1 | 2>(1, 2);
const some = fc.subarray(ids, { minLength: 1 });

const save = fc
  .tuple(fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2), some, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([account, named, on]): Operation => ({
    kind: "save",
    account,
    enable: named.filter((_, i) => on[i]),
    disable: named.filter((_, i) => !on[i]),
  }));

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: save },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("stop" as const), account: child }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("follow" as const), account: child }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("block" as const), ids: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("lockDown" as const), keep: fc.subarray(ids) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restore" as const), which: fc.nat(3) }) },
);

interface Real {
  tree: Tree;
  scheduler: fc.Scheduler;
  lockdowns: string[];
}

/** Several people at once: each looks, then each does what they decided on, in any order. */
class AtOnce implements fc.AsyncCommand<PermissionsModel, Real> {
  readonly operations: readonly Operation[];
  constructor(operations: readonly Operation[]) {
    this.operations = operations;
  }

  check = () => true;

  async run(model: PermissionsModel, real: Real): Promise<void> {
    const { tree, scheduler } = real;
    const flows = this.operations.map(async (wanted) => {
      const actor = inRequest(tree.owner);
      const prepared = await prepare(tree, wanted, actor, real.lockdowns);
      if (!prepared) return null;
      await scheduler.schedule(Promise.resolve(), wanted.kind);
      return { ...prepared, requestId: actor.requestId, result: await settled(prepared.commit()) };
    });
    const tried = (await scheduler.waitFor(Promise.all(flows))).filter((each) => each !== null);
    const order = await commitOrder(tried.map(({ requestId }) => requestId));
    for (const { requestId, seen, result, apply } of tried.toSorted(
      (a, b) => (order.get(a.requestId) ?? 0) - (order.get(b.requestId) ?? 0),
    )) {
      if ("refused" in result || !order.has(requestId)) continue;
      // Whatever was done was done on exactly what its preview showed.
      for (const [sid, set] of seen) expect(sorted(model.own.get(sid))).toEqual(set);
      apply(model, result.value);
      if (result.value.lockdownSid) real.lockdowns.push(result.value.lockdownSid);
    }
    for (const [sid, set] of await ownSets(tree)) expect(sorted(model.own.get(sid))).toEqual(set);
  }

  toString = () => JSON.stringify(this.operations);
}

async function settled<T>(doing: Promise<T>): Promise<{ value: T } | { refused: true }> {
  try {
    return { value: await doing };
  } catch (error) {
    if (error instanceof Conflict || error instanceof Invalid) return { refused: true };
    throw error;
  }
}

/** The seq of the first event of each request that changed something. */
async function commitOrder(requestIds: string[]): Promise<Map<string | null, number>> {
  const rows = await database()
    .read.select({ requestId: auditEvents.requestId, seq: min(auditEvents.seq) })
    .from(auditEvents)
    .where(inArray(auditEvents.requestId, requestIds))
    .groupBy(auditEvents.requestId);
  return new Map(rows.map(({ requestId, seq }) => [requestId, Number(seq)]));
}

function sorted(set: ReadonlySet<string> | undefined): string[] | null {
  return set ? [...set].toSorted() : null;
}

it(
  "does exactly what a simple model says, whatever many people do at once",
  { timeout: 300_000 },
  async () => {
    const together = fc.array(operation, { minLength: 1, maxLength: 4 }).map((each) => new AtOnce(each));
    await fc.assert(
      fc.asyncProperty(
        fc.commands([together], { maxCommands: 12, size: "max" }),
        fc.scheduler(),
        async (commands, scheduler) => {
          const tree = await foundTree(world.people.owner);
          await fc.asyncModelRun(
            () => ({
              model: new PermissionsModel(tree.parent, "US"),
              real: { tree, scheduler, lockdowns: [] },
            }),
            commands,
          );
        },
      ),
      { numRuns: histories },
    );
    const { findings } = await verifyDatabase(database().read, { checkpoints: [], keys: [] });
    expect(findings.firstBadSeq).toBeNull();
  },
);
