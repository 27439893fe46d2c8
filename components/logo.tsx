/** The product's mark: a globe with a tick. Decoration, the name stands beside it. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
      <rect width="32" height="32" rx="8" fill="#1d55cf" />
      <g fill="none" stroke="#fff">
        <circle cx="16" cy="16" r="9" strokeWidth="2" />
        <path
          d="M7.5 13h17M7.5 19h17M16 7c-5 5.500-5 12.500 0 18M16 7c5 5.500 5 12.500 0 18"
          strokeWidth="1.600"
          opacity=".75"
        />
      </g>
      <circle cx="23.500" cy="23.500" r="6.500" fill="#1d55cf" />
      <circle cx="23.500" cy="23.500" r="5" fill="#7fe0a8" />
      <path
        d="m21.200 23.600 1.700 1.700 3-3.200"
        fill="none"
        stroke="#0b3d22"
        strokeWidth="1.700"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
