import { CopyButton } from "#components/copy-button.tsx";

/**
 * A block of code with a button that copies it. Its lines do not break, for a broken identifier is another one: the block
 * scrolls. `example` marks those that work as they stand; a test runs each of them.
 */
export function Code(props: { name: string; language: string; code: string; example?: boolean }) {
  const { name, language, code, example } = props;
  return (
    <div className="flex items-start rounded-md border border-line bg-surface text-sm">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section aria-label={name} tabIndex={0} className="min-w-0 flex-1 overflow-x-auto rounded-md px-3 py-2">
        <pre>
          <code data-language={language} data-example={example || undefined}>
            {code}
          </code>
        </pre>
      </section>
      <div className="p-1">
        <CopyButton text={code} label={`Copy: ${name}`} />
      </div>
    </div>
  );
}
