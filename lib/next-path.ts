/**
 * Where to go after sign-in: `next` if it is a path of this console, else "/". An address of another site is never
 * followed, nor what a browser could take for one (`//host`, `/\host`, control characters that it drops).
 */
export function safePath(next: string | undefined): string {
  if (next === undefined || !/^\/(?!\/)[!-[\]-~]*$/.test(next)) return "/";
  // Dot segments are resolved before the path is followed: "/.//host" would become "//host".
  return new URL(next, "http://localhost").pathname.startsWith("//") ? "/" : next;
}
