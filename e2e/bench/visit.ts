import { readFileSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Console } from "#e2e/console.ts";

/** What a benchmark does with the console: raw requests over kept connections, so that the client costs little. */
export interface Visit {
  site: Console;
  /** A path, as the signed-in owner of Acme sees it. @throws unless it answers 200 */
  get(path: string): Promise<string>;
  /** The size of a response, gzipped, in kB of 1000 bytes. */
  gzippedKilobytes(path: string): Promise<number>;
  /** Calls a server action as the browser does. `file` and `name` are where it is exported. */
  act(
    path: string,
    action: { file: string; name: string },
    fields: Record<string, string | string[]>,
  ): Promise<string>;
}

/** A visit of the owner of Acme. */
export function visitAsOwner(site: Console): Visit {
  const agent = new Agent({ keepAlive: true });
  const cookie = `sgp-session=${site.sample.tokens["owner@acme.example"]!.shift()}`;
  const send = (method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
    new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
      const options = { agent, method, headers: { cookie, ...headers } };
      request(new URL(path, site.url), options, (answer) => void collect(answer).then(resolve, reject))
        .on("error", reject)
        .end(body);
    });
  const ok = async (method: string, path: string, headers: Record<string, string>, body?: Buffer) => {
    const answer = await send(method, path, headers, body);
    if (answer.status !== 200)
      throw new Error(`${method} ${path} answered ${answer.status}: ${String(answer.body)}`);
    return answer.body;
  };
  return {
    site,
    get: async (path) => String(await ok("GET", path, {})),
    async gzippedKilobytes(path) {
      const body = await ok("GET", path, { "accept-encoding": "gzip" });
      return (isGzip(body) ? body : gzipSync(body)).length / 1000;
    },
    async act(path, { file, name }, fields) {
      const form = new FormData();
      for (const [key, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(`_1_${key}`, one);
      form.append("0", '[null,"$K1"]');
      const encoded = new Response(form);
      const headers = {
        "content-type": encoded.headers.get("content-type")!,
        "next-action": actionId(file, name),
        accept: "text/x-component",
        origin: site.url,
      };
      const body = Buffer.from(await encoded.arrayBuffer());
      return String(await ok("POST", path, { ...headers, "content-length": String(body.length) }, body));
    },
  };
}

/** Answers under a kilobyte come as they are. */
function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

async function collect(answer: IncomingMessage): Promise<{ status: number; body: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, body: Buffer.concat(chunks) };
}

/** The id by which the browser calls an action, as the build wrote it down. */
function actionId(file: string, name: string): string {
  const manifest = join(process.env["CONSOLE_BUILD"]!, "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  const found = Object.entries(node).find(
    ([, action]) => action.filename === file && action.exportedName === name,
  );
  if (!found) throw new Error(`The build has no action ${name} of ${file}`);
  return found[0];
}
