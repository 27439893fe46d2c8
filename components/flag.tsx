/**
 * The flag of a territory by its ISO2 code: decoration, so put the name beside it. Fetched only when it comes near the
 * screen, cached by the browser, and of a fixed size, so that nothing moves when it arrives.
 */
export function Flag({ iso2 }: { iso2: string }) {
  return (
    // oxlint-disable-next-line next/no-img-element -- the console has no image optimizer
    <img src={`/flags/${iso2}.svg`} alt="" width="21" height="14" loading="lazy" className="flag" />
  );
}
