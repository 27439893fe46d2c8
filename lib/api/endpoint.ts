import type { z } from "zod";
import { authenticateKey, type KeyHolder } from "#lib/api-keys/authenticate.ts";
import { configuration } from "#lib/configuration.ts";
import { AppError, NotFound, Unavailable } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { spend } from "#lib/rate-limit.ts";
import { json } from "./answer.ts";
import { ApiError, badRequest, errorBody, notFound, tooManyRequests, unauthenticated } from "./error.ts";
import { readQuery } from "./query.ts";

interface Call<Q, P> {
  key: KeyHolder;
  query: Q;
  params: P;
}

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/**
 * The one wrapper of every GET of the API: key → rate limit → strict query → answer as JSON. There are no other methods: the
 * server in front answers them before anything here could.
 */
export function endpoint<S extends z.ZodObject, P>(
  schema: S,
  answer: (call: Call<z.output<S>, P>) => Promise<object>,
  { repeated = [] }: { repeated?: readonly (keyof S["shape"] & string)[] } = {},
): Handler<P> {
  const several = new Set<string>(repeated);
  return async (request, context) => {
    try {
      const key = await holderOf(request);
      await limit(key);
      const query = readQuery(schema, queryOf(request.url), several);
      return json(await answer({ key, query, params: await context.params }), 200);
    } catch (error) {
      const known = asApiError(error, request);
      return json(errorBody(known), known.status, known.headers);
    }
  };
}

async function holderOf(request: Request): Promise<KeyHolder> {
  const [scheme, encoded = ""] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "basic") throw unauthenticated();
  const credentials = Buffer.from(encoded, "base64").toString("utf8");
  const at = credentials.indexOf(":");
  const holder = await authenticateKey(credentials.slice(0, at), credentials.slice(at + 1));
  if (!holder) throw unauthenticated();
  return holder;
}

async function limit({ keySid }: KeyHolder): Promise<void> {
  try {
    await spend(`api:${keySid}`, { max: configuration().apiRequestsPerMinute, windowSeconds: 60 });
  } catch (error) {
    throw error instanceof Unavailable ? tooManyRequests(error.details!.retryAfter) : error;
  }
}

function queryOf(url: string): URLSearchParams {
  const at = url.indexOf("?");
  return new URLSearchParams(at < 0 ? "" : url.slice(at + 1));
}

function asApiError(error: unknown, request: Request): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof NotFound) return notFound(new URL(request.url).pathname);
  if (error instanceof AppError) return badRequest(error.message);
  const reference = request.headers.get("x-request-id") ?? "none";
  log.error({ err: error, requestId: reference }, "an API request failed");
  return new ApiError(500, 20500, `Something went wrong (reference ${reference})`);
}
