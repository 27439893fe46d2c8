import { Icon } from "./icon.tsx";

/**
 * The live region top right. Render it always and give it a message when there is one: a region that is already on the
 * page is read out when its text comes. `key` it by the event to have an equal text read out again. Works without
 * JavaScript as part of the answer to a POST; `onDismiss` adds a close button where JavaScript runs.
 */
export function Toast({ message, onDismiss }: { message: string | null; onDismiss?: () => void }) {
  return (
    <output className="pointer-events-none fixed top-16 right-4 z-50 max-w-[calc(100vw-2rem)]">
      {message && (
        <div className="pointer-events-auto flex items-start gap-3 rounded-lg border border-good bg-surface px-4 py-3 shadow-float">
          <Icon name="check" className="mt-0.5 size-5 rounded-full bg-good-tint p-0.5 text-good" />
          <p className="font-medium">{message}</p>
          {onDismiss && (
            <button
              type="button"
              onClick={onDismiss}
              aria-label="Dismiss"
              className="needs-script -my-1 -mr-2 rounded-md p-1.5 text-soft hover:bg-sunken"
            >
              <Icon name="cross" />
            </button>
          )}
        </div>
      )}
    </output>
  );
}
