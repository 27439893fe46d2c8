import { configuration } from "#lib/configuration.ts";

/** An error as the API answers it. The codes are those that messaging clients know. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The request cannot be understood. */
export function badRequest(message: string): ApiError {
  return new ApiError(400, 20001, message);
}

/** No key, an unknown, revoked or expired one, or a wrong secret: all answer alike. */
export function unauthenticated(): ApiError {
  const challenge = { "WWW-Authenticate": 'Basic realm="SMS Geo Permissions API", charset="UTF-8"' };
  return new ApiError(401, 20003, "Authenticate with an API key (SK…) and its secret", challenge);
}

/** Nothing is there, or it belongs to another account: the two answer alike. */
export function notFound(what: string): ApiError {
  return new ApiError(404, 20404, `The requested resource ${what} was not found`);
}

/** The key has asked too often. */
export function tooManyRequests(retryAfter: number): ApiError {
  const wait = { "Retry-After": String(retryAfter) };
  return new ApiError(429, 20429, `Too many requests. Try again in ${retryAfter} seconds.`, wait);
}

/** The body of an error. */
export function errorBody({ code, message, status }: Pick<ApiError, "code" | "message" | "status">) {
  return { code, message, more_info: moreInfo(code), status };
}

/** Where a code is explained. */
export function moreInfo(code: number): string {
  return `${configuration().baseUrl}/docs/api#${code}`;
}
