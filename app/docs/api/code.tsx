/** A block of code. `example` marks those that work as they stand; a test runs each of them. */
export function Code({ language, code, example }: { language: string; code: string; example?: boolean }) {
  return (
    <pre className="rounded-md border border-line bg-surface px-3 py-2 text-sm whitespace-pre-wrap wrap-anywhere">
      <code data-language={language} data-example={example || undefined}>
        {code}
      </code>
    </pre>
  );
}
