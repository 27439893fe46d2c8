import { CopyButton } from "#components/copy-button.tsx";

/**
 * A block of code with a button that copies it. Its lines do not break, for a broken identifier is another one: the block
 * scrolls. `example` marks those that work as they stand; a test runs each of them.
 */
export function Code(props: { name: string; language: string; code: string; example?: boolean }) {
  const { name, language, code, example } = props;
  return (
    <div className="relative rounded-md border border-line bg-surface text-sm">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section aria-label={name} tabIndex={0} className="overflow-x-auto rounded-md py-2 pr-10 pl-3">
        <pre>
          <code data-language={language} data-example={example || undefined}>
            {code}
          </code>
        </pre>
      </section>
      <div className="absolute top-1 right-1 rounded-md bg-surface">
        <CopyButton text={code} label={`Copy: ${name}`} />
      </div>
    </div>
  );
}
