/** The address of the set-up, at its first step or, with a verification in progress, at the code. */
export function setupAddress(token: string, verification?: string): string {
  return `/setup?${new URLSearchParams({ token, ...(verification ? { verification } : {}) })}`;
}
