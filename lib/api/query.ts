import type { z } from "zod";
import { badRequest } from "./error.ts";

/**
 * Reads the query of an address by a strict schema. Fields whose schema takes an array collect every value of their name.
 * @param repeated the names of these fields
 * @throws a 400 that names the parameter: unknown, sent more than once, or not understood
 */
export function readQuery<S extends z.ZodObject>(
  schema: S,
  query: URLSearchParams,
  repeated: ReadonlySet<string>,
): z.output<S> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of query) {
    if (!Object.hasOwn(schema.shape, name)) throw badRequest(`Unknown parameter ${name.slice(0, 50)}`);
    if (repeated.has(name)) ((values[name] ??= []) as string[]).push(value);
    else if (Object.hasOwn(values, name)) throw badRequest(`The parameter ${name} was sent more than once`);
    else values[name] = value;
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`The parameter ${String(issue!.path[0] ?? "")} ${issue!.message}`);
}
