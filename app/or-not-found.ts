import { notFound } from "next/navigation";
import { NotFound } from "#lib/errors.ts";

/** The result of a read, or the "not found" page where there is nothing of that name for this person. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
