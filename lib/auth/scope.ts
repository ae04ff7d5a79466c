declare const minted: unique symbol;

/**
 * Which accounts a reader may see. Every read of account data asks for one, and only the session gate, the API-key gate
 * and the CLI call `mintScope`, so a filter cannot be forgotten.
 */
export type AccountScope = (
  | { readonly kind: "all" }
  /** Accounts whose `owner` is one of these names (the reader's e-mail and alias). */
  | { readonly kind: "owned"; readonly owners: readonly string[] }
) & { readonly [minted]: true };

/** For lib/auth and lib/cli only. */
export function mintScope(scope: { kind: "all" } | { kind: "owned"; owners: readonly string[] }): AccountScope {
  return scope as AccountScope;
}
