declare const minted: unique symbol;

/**
 * Which accounts a reader may see. Every read of account data asks for one, and only the session gate, the API-key gate,
 * the CLI and jobs without a reader call `mintScope`, so a filter cannot be forgotten.
 *
 * Who owns an account stands in `accounts`, as the files say, and in `account_profile`, as the figures were last made by;
 * after a large file the two differ until the refresh has run. Figures, and the lists that add up to them, go by the
 * profile; the rows of an account are shown only to whom both name, so that nobody reads on in an account that was taken
 * from them, and no row is shown that the reader's figures do not hold (docs/decisions/0020).
 */
export type AccountScope = (
  | { readonly kind: "all" }
  /** Accounts whose `owner` is one of these names (the reader's e-mail and alias). */
  | { readonly kind: "owned"; readonly owners: readonly string[] }
) & { readonly [minted]: true };

/** For lib/auth, lib/cli and lib/jobs only. */
export function mintScope(scope: { kind: "all" } | { kind: "owned"; owners: readonly string[] }): AccountScope {
  return scope as AccountScope;
}
