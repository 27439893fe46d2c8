/** ISO2, calling code, the pattern of all national numbers, then pattern and lengths of fixed-line ones, and of mobile ones where not the same. */
export type NumberPattern = readonly [
  iso2: string,
  callingCode: string,
  general: string,
  fixed: string,
  fixedLengths: string,
  mobile: string,
  mobileLengths: string,
];
