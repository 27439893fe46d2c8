import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";

/** The frame of pages without navigation: sign-in, sign-up, set-up, invitation, errors. One narrow card with the h1. */
export function CardPage(props: { title: string; description?: ReactNode; children?: ReactNode }) {
  return (
    <main className="grid min-h-dvh content-center justify-items-center px-4 py-10">
      <div className="w-full max-w-md">
        <p className="mb-5 flex items-center justify-center gap-2.5 font-semibold">
          <Logo />
          SMS Geo Permissions
        </p>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-float sm:p-8">
          <h1 className="text-xl tracking-tight">{props.title}</h1>
          {props.description && <div className="mt-1.5 text-soft">{props.description}</div>}
          {props.children && <div className="mt-5 grid gap-4">{props.children}</div>}
        </div>
      </div>
    </main>
  );
}
