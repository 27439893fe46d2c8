import { Agent, request } from "node:http";
import type { Console } from "#e2e/console.ts";

/** Requests with the API key of an account, over kept connections. @throws unless the answer is 200 */
export function askAs(site: Console, accountName: string): (path: string) => Promise<void> {
  const { sid: accountSid } = site.sample.accounts.find(({ name }) => name === accountName)!;
  const { sid, secret } = site.sample.apiKeys.find((key) => key.accountSid === accountSid)!;
  const options = { agent: new Agent({ keepAlive: true }), auth: `${sid}:${secret}` };
  return (path) =>
    new Promise((resolve, reject) => {
      request(new URL(path, site.url), options, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`));
        answer.resume();
        answer.on("end", resolve);
        answer.on("error", reject);
      })
        .on("error", reject)
        .end();
    });
}
