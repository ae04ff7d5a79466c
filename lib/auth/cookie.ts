/** Holds the signed token that names a session. */
export const SESSION_COOKIE = "lealta.session";
