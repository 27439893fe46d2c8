import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { type ExportFormat, exportFormats, exportLog } from "#lib/audit/export.ts";
import { isBackwards, readFilterOf } from "#lib/audit/filter.ts";
import { misreadLabels } from "#lib/audit/filter-fields.ts";
import { AppError, Unavailable } from "#lib/errors.ts";
import { spend } from "#lib/rate-limit.ts";

const perPerson = { max: 20, windowSeconds: 600 };

/** The filtered log as a file, streamed. What the filter cannot understand refuses the export: nobody shall take it for less than it is. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/accounts/[accountSid]/audit-log/export">,
): Promise<Response> {
  const { actor, account } = await openAccount((await params).accountSid);
  const url = new URL(request.url);
  const format = exportFormats.find((known) => known === url.searchParams.get("format"));
  const { filter, wrong } = readFilterOf(url);
  if (!format) return refusal(400, `Not understood: the format. It can be ${exportFormats.join(", ")}.`);
  if (wrong.length > 0)
    return refusal(400, `Not understood: ${misreadLabels(wrong)}. Go back and correct the filter.`);
  if (isBackwards(filter)) return refusal(400, "From is later than To. Go back and correct the filter.");
  try {
    await spend(`export:${actor.userSid}`, perPerson);
    return file(exportLog(account, filter, format), format, account.name);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refusal(error instanceof Unavailable ? 429 : 403, error.message);
  }
}

function file(lines: AsyncGenerator<string>, format: ExportFormat, name: string): Response {
  const type = format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson";
  const readable = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const day = new Date().toISOString().slice(0, 10);
  const fileName = `audit-log-${readable}-${day}${format === "csv" ? ".csv" : ".ndjson"}`;
  return new Response(streamOf(lines), {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${fileName}"` },
  });
}

// Pulled by the reader: a slow or gone one stops the reading of the log as well.
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

function refusal(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
