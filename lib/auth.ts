import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { cookies, headers } from "next/headers";
import type { Visitor } from "./actor.ts";
import { configuration } from "./configuration.ts";
import { log } from "./log.ts";
import { sessionCookie } from "./session-cookie.ts";
import { startSession, verifyCredentials } from "./sign-in.ts";

/**
 * Signs a person in through next-auth and sets the session cookie of the response.
 *
 * next-auth runs its credentials flow here, inside our own action, instead of behind its public routes: those would be a
 * second set of mutating endpoints beside the action wrapper, and its form would forget what was typed.
 * @throws Forbidden with the same words for an unknown person, a disabled one and a wrong password; Unavailable
 */
export async function signIn(
  caller: Visitor,
  credentials: { email: string; password: string },
): Promise<void> {
  await signInAs(caller, await verifyCredentials(caller, credentials));
}

/** Signs in somebody who just proved who they are in another way: at the end of set-up, sign-up and an invitation. */
export async function signInAs(caller: Visitor, userSid: string): Promise<void> {
  const options = authOptions(caller, userSid);
  const { csrfToken, cookie } = await csrf(options);
  const sent = await callNextAuth(
    options,
    "POST",
    ["callback", "credentials"],
    { csrfToken, json: "true" },
    cookie,
  );
  const { name, options: attributes } = sessionCookie();
  const token = sent.cookies[name];
  if (!token) throw new Error("next-auth did not start a session");
  (await cookies()).set(name, token, attributes);
}

function authOptions(caller: Visitor, userSid: string): AuthOptions {
  const { name, options } = sessionCookie();
  return {
    secret: configuration().authSecret,
    session: { strategy: "jwt", maxAge: options.maxAge },
    cookies: { sessionToken: { name, options } },
    logger: {
      error: (code, metadata) => log.error({ code, metadata }, "next-auth failed"),
      // It warns of an address (NEXTAUTH_URL) that only its own routes would need.
      warn: (code) => log.debug({ code }, "next-auth warns"),
    },
    providers: [Credentials({ credentials: {}, authorize: () => ({ id: userSid }) })],
    callbacks: {
      jwt: async ({ token, user }) => (user ? { sessionToken: await startSession(caller, user.id) } : token),
    },
    // The cookie carries the random session token and nothing else; who it stands for is a row in the database.
    jwt: {
      encode: ({ token }) => String(token?.["sessionToken"]),
      decode: ({ token }) => (token ? { sessionToken: token } : null),
    },
  };
}

async function csrf(options: AuthOptions): Promise<{ csrfToken: string; cookie: Record<string, string> }> {
  const { body, cookies: cookie } = await callNextAuth(options, "GET", ["csrf"], {}, {});
  return { csrfToken: (body as { csrfToken: string }).csrfToken, cookie };
}

interface Answer {
  body: unknown;
  cookies: Record<string, string>;
}

// next-auth's handler, given a request and a response that exist only for this call.
async function callNextAuth(
  options: AuthOptions,
  method: "GET" | "POST",
  nextauth: string[],
  body: Record<string, string>,
  cookie: Record<string, string>,
): Promise<Answer> {
  const answer: Answer = { body: undefined, cookies: {} };
  const collected: Record<string, string[]> = {};
  const response = {
    status: () => response,
    getHeader: (header: string) => collected[header.toLowerCase()],
    setHeader(header: string, value: string | string[]) {
      collected[header.toLowerCase()] = [value].flat();
      return response;
    },
    json: (sent: unknown) => (answer.body = sent),
    send: (sent: unknown) => (answer.body = sent),
    end: () => undefined,
  };
  const request = {
    method,
    body,
    query: { nextauth },
    cookies: cookie,
    headers: { ...Object.fromEntries(await headers()), host: new URL(configuration().baseUrl).host },
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  for (const line of collected["set-cookie"] ?? []) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    answer.cookies[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
  }
  return answer;
}
