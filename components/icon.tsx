const paths = {
  chevron: "m6 9 6 6 6-6",
  next: "m9 6 6 6-6 6",
  warning: "M12 4 2.500 20h19L12 4Zm0 6v5m0 2.500v.2",
  check: "m5 12.500 4.500 4.500L19 7.500",
  cross: "M6 6l12 12M18 6 6 18",
  info: "M12 11v6m0-9.700v.2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  block: "M5.600 5.600l12.800 12.800M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  search: "m20 20-4.500-4.500M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Z",
  menu: "M4 7h16M4 12h16M4 17h16",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  link: "M12 5v8m0 0-3.500-3.500M12 13l3.500-3.500M5 19h14",
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the colour of the text around it. Decoration: say the same in words beside it. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="16"
      height="16"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
