/**
 * Browsers ask each time, which costs a 304; caches that many are answered from keep what is said now for ten seconds,
 * and for thirty more while they ask anew.
 */
export const cachePresent = "public, max-age=0, s-maxage=10, stale-while-revalidate=30";

/** Of a question that names its revision and its moment the answer stays, until the software words it otherwise. */
export const cacheFixed = "public, max-age=3600, s-maxage=86400, stale-while-revalidate=604800";
