/** The page of an account. Codes may hold any characters, also slashes. */
export function accountAddress(code: string): string {
  return `/accounts/${encodeURIComponent(code)}`;
}

/** The code that a page's address names; null for what no address of this program looks like. */
export function codeOfAddress(segment: string): string | null {
  try {
    const code = decodeURIComponent(segment);
    // PostgreSQL's texts cannot hold the character NUL, so no account has such a code.
    return code.includes("\0") ? null : code;
  } catch {
    return null;
  }
}
