import type { ReactNode } from "react";

/** The review as a page, for a form posted without JavaScript. The list stays at hand below, with every tick. */
export function ReviewPage({ review, children }: { review: ReactNode; children: ReactNode }) {
  return (
    <>
      <section
        aria-labelledby="review"
        className="mb-6 rounded-xl border border-line bg-surface shadow-float"
      >
        <h2 id="review" className="border-b border-line px-5 py-4 text-lg">
          Review changes
        </h2>
        {review}
      </section>
      <details>
        <summary className="-ml-3 w-fit rounded-md px-3 py-1.5 font-medium text-accent hover:bg-tint">
          Change the selection
        </summary>
        <div className="pt-4">{children}</div>
      </details>
    </>
  );
}
