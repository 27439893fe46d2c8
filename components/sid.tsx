import { CopyButton } from "./copy-button.tsx";

/** An identifier (account, event, key) in full, with a button that copies it where JavaScript runs. */
export function Sid({ sid, label = "identifier" }: { sid: string; label?: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="text-sm wrap-anywhere text-soft">{sid}</code>
      <CopyButton text={sid} label={`Copy ${label}`} />
    </span>
  );
}
