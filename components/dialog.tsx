"use client";

import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

/**
 * A native modal dialog: the browser traps the focus, closes it on Escape and gives the focus back to where it was. Its
 * content exists only while it is open. Without JavaScript there is none: show the same content as a page.
 */
export function Dialog(props: { open: boolean; onClose: () => void; title: ReactNode; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { open } = props;
  // Before other effects: who moves the focus when the dialog closes does so after the browser gave it back.
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={props.onClose}
      className="dialog m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-1rem)] max-w-xl overflow-hidden rounded-xl border border-line bg-surface p-0 shadow-float open:flex"
    >
      {open && (
        <div className="flex min-h-0 w-full flex-col">
          <h2 id={title} tabIndex={-1} autoFocus className="border-b border-line px-5 py-4 text-lg">
            {props.title}
          </h2>
          {props.children}
        </div>
      )}
    </dialog>
  );
}
