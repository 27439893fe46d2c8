"use server";

/** An action that does nothing. */
export async function nothing(): Promise<void> {}
