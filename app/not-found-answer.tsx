import type { ReactNode } from "react";
import { setStatus } from "#lib/response-status.ts";
import NotFoundPage from "./not-found.tsx";

/**
 * What `render` makes, or the "not found" page with its status. Next answers `notFound()` with an empty document that only a
 * script fills; made like this, the page is there without JavaScript too.
 */
export async function orNotFoundPage(render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render();
  } catch (error) {
    if ((error as { digest?: unknown }).digest !== "NEXT_HTTP_ERROR_FALLBACK;404") throw error;
    setStatus(404);
    return <NotFoundPage />;
  }
}
