/** The digest under which the server logged an error of a page, if the error came from the server. */
export function errorReference(error: unknown): string | undefined {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" ? digest : undefined;
}
