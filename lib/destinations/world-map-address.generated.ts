// Written by `npm run build:destinations`; do not edit.

/** Where the geometry of the world map is; the address changes with it, so that browsers may keep it for ever. */
export const worldMapAddress = "/world-map.svg?v=b18b5b71";
