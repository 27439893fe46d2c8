/** How many accounts of all, as a number and as a bar: own permissions in full colour, inherited ones lighter. */
export function Share({ own, inherited, of }: { own: number; inherited: number; of: number }) {
  const open = own + inherited;
  return (
    <span className="flex items-center gap-3">
      <span className="min-w-24 whitespace-nowrap tabular-nums">
        {open} of {of}
      </span>
      <svg
        viewBox={`0 0 ${of} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-2 w-32 overflow-hidden rounded-full bg-sunken @max-3xl:hidden"
      >
        <rect width={own} height="1" className="fill-fill" />
        <rect x={own} width={inherited} height="1" className="fill-fill opacity-45" />
      </svg>
    </span>
  );
}
