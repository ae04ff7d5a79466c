/**
 * The content security policy of a page: only scripts that carry the request's nonce, and what those load, may run.
 * Style attributes stay allowed because charts and panels place themselves with them; style elements need the nonce.
 * Development needs eval for React's error traces and a socket for reloading.
 */
export function contentPolicy(nonce: string, { development, https }: { development: boolean; https: boolean }): string {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // The fonts of a page's language are within its style sheet.
    "font-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (https) rules.push("upgrade-insecure-requests");
  return rules.join("; ");
}

/** Headers that every answer carries, whatever it is. */
export function fixedHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    // Only where the address is https: on plain http it would mean nothing, and on a mixed host it would lock people out.
    ...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
