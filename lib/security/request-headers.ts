/** Request headers that proxy.ts sets for the pages; it overwrites whatever a browser sends under these names. */
export const NONCE_HEADER = "x-nonce";
/** Path and query of the page asked for, so that a sign-in can lead back to it. */
export const PATH_HEADER = "x-lealta-path";
