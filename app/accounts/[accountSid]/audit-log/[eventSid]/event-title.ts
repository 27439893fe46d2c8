import { openEvent } from "./open-event.ts";

/** The title of a page about an event: `Geo permissions updated · Acme Retail`, or that there is no such event. */
export async function eventTitle(
  { accountSid, eventSid }: { accountSid: string; eventSid: string },
  title: (type: string) => string,
): Promise<string> {
  try {
    const { account, event } = await openEvent(accountSid, eventSid);
    return `${title(event.entry.type)} · ${account.name}`;
  } catch (error) {
    if ((error as { digest?: unknown }).digest === "NEXT_HTTP_ERROR_FALLBACK;404") return "Not found";
    throw error;
  }
}
